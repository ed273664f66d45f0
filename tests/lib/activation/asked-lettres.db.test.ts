import { beforeAll, beforeEach, expect, it } from 'vitest';
import { printAskedLettres } from '@/lib/activation/commands/asked-lettres';
import { letterWords } from '@/lib/activation/lettres/letter';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { countAskedLetters } from '@/lib/referents/asked-letters';
import { codeOf, issueCode } from '@/lib/referents/codes';
import { claimByCode } from '@/lib/referents/commands/claim';
import { requestCode } from '@/lib/referents/commands/request-code';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let agnes: Connecte;
let claire: Connecte;
let fiche: { id: string; slug: string };

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  agnes = await aCompte({ nom: 'Agnès Agente', role: 'agent' });
  claire = await aCompte({ nom: 'Claire Valentin' });
  fiche = await aFiche({ adresse: '3, rue du Moulin', codePostal: '88000', communeInsee: '88160' });
});

const inHours = (count: number) => new Date(Date.now() + count * 3_600_000);

it('prints what people asked for, once, and again while the paper may jam', async () => {
  await requestCode(claire, { slug: fiche.slug, canal: 'courrier' });
  const [mail] = await takeMails();
  expect(mail?.subject).toContain('1\u00a0courrier à imprimer');
  // A code an agent sends by letter without being asked is printed elsewhere.
  await transaction((tx) => issueCode(tx, { ficheId: fiche.id, canal: 'courrier', compteId: null }));
  expect(await countAskedLetters(agnes)).toEqual({ waiting: 1, printed: 0 });
  const { pdf, nombre } = await printAskedLettres(agnes);
  expect(nombre).toBe(1);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await countAskedLetters(agnes)).toEqual({ waiting: 0, printed: 1 });
  expect((await printAskedLettres(agnes)).nombre).toBe(1);
  await at(inHours(13), async () => {
    expect(await countAskedLetters(agnes)).toEqual({ waiting: 0, printed: 0 });
    await expect(printAskedLettres(agnes)).rejects.toMatchObject({ code: 'not_found' });
  });
  await expect(printAskedLettres(claire)).rejects.toMatchObject({ code: 'not_found' });
});

it('leaves out what has served', async () => {
  await requestCode(claire, { slug: fiche.slug, canal: 'courrier' });
  const { id } = await db.codeReprise.findFirstOrThrow({ where: { compteId: claire.id } });
  await claimByCode(claire, { slug: fiche.slug, code: codeOf(id) });
  expect(await countAskedLetters(agnes)).toEqual({ waiting: 0, printed: 0 });
});

it('says in the letter for whom the code is', () => {
  const sender = {
    site: '',
    editeur: '',
    telephone: '',
    email: '',
    agent: { nom: '', fonction: '' },
    date: '',
  };
  const words = letterWords({ fiche: { nom: 'Le Moulin', source: '' }, pour: 'Claire Valentin' }, sender);
  expect(words.paragraphs.join(' ')).toContain('Claire Valentin demande à tenir à jour');
  expect(words.paragraphs.join(' ')).toContain('ne vaut que pour elle');
});
