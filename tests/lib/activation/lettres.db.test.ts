import { inflateSync } from 'node:zlib';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { prepareLettres, printLettres } from '@/lib/activation/commands/lettres';
import { cancelLot } from '@/lib/activation/commands/schedule';
import { getActivation } from '@/lib/activation/queries/counts';
import { getTargets } from '@/lib/activation/queries/targets';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { aCompte } from '@/tests/support/people';

const EPINAL = '88160';
let agent: Connecte;

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
});

const AT_HOME = { communeInsee: EPINAL, adresse: '3, rue du Moulin' };
const prepare = (cible = 'tous') => prepareLettres(agent, { cible });
const print = (lotId: string) => printLettres(agent, { lotId });
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const waiting = async (date = new Date()) => (await at(date, () => getTargets(agent))).lettre.tous;

/** What is drawn on the sheets, QR codes included: the same letters give the same drawing. */
const drawn = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((stream) => stream.includes(' re\n'));

it('goes to who has no working e-mail, counts as an invitation once printed', async () => {
  await aFiche({ ...AT_HOME });
  await aFiche({ ...AT_HOME, email: 'a@example.org', emailRefus: 'Boîte pleine' });
  await aFiche({ ...AT_HOME, email: 'b@example.org' });
  expect(await waiting()).toBe(2);
  const { lotId } = await prepare();
  expect(await waiting()).toBe(0);
  expect((await getActivation(agent)).ensemble.invites).toBe(0);
  const { pdf, nombre } = await print(lotId);
  expect([nombre, pages(pdf)]).toEqual([2, 2]);
  expect((await getActivation(agent)).ensemble.invites).toBe(2);
  const codes = await db.codeReprise.findMany();
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatchObject({ canal: 'courrier', printedAt: expect.any(Date) });
});

it('goes to no one without a street or a town, and says how many there are', async () => {
  await aFiche(AT_HOME);
  await aFiche({ communeInsee: EPINAL });
  await aFiche({ communeInsee: EPINAL, adresse: ' ', email: 'a@example.org', emailRefus: 'Boîte pleine' });
  await aFiche({ adresse: '3, rue du Moulin' });
  await aFiche({ communeInsee: EPINAL, email: 'b@example.org' });
  const { lettre, sansAdresse } = await getTargets(agent);
  expect([lettre.tous, sansAdresse]).toEqual([1, 3]);
  const { lotId } = await prepare();
  expect((await print(lotId)).nombre).toBe(1);
});

it('is not printed for who lost its address meanwhile', async () => {
  await aFiche(AT_HOME);
  const lost = await aFiche(AT_HOME);
  const { lotId } = await prepare();
  await db.fiche.update({ where: { id: lost.id }, data: { adresse: '' } });
  expect((await print(lotId)).nombre).toBe(1);
});

it('printed again after a paper jam, carries the same codes', async () => {
  await aFiche({ ...AT_HOME });
  const { lotId } = await prepare();
  const [first, second] = [await print(lotId), await print(lotId)];
  expect(drawn(first.pdf)).toHaveLength(1);
  expect(drawn(second.pdf)).toEqual(drawn(first.pdf));
  expect(await db.codeReprise.count()).toBe(1);
});

it('leaves out who was taken up or closed meanwhile', async () => {
  const taken = await aFiche({ ...AT_HOME });
  const closed = await aFiche({ ...AT_HOME });
  await aFiche({ ...AT_HOME });
  const { lotId } = await prepare();
  await db.referent.create({ data: { ficheId: taken.id, compteId: agent.id, createdAt: new Date() } });
  await db.fiche.update({ where: { id: closed.id }, data: { etat: 'fermee' } });
  expect((await print(lotId)).nombre).toBe(1);
  expect(await db.codeReprise.count()).toBe(1);
  expect(await db.envoiActivation.count({ where: { annuleAt: null } })).toBe(1);
});

it('takes two hundred at a time, the rest the next time', async () => {
  await db.fiche.createMany({
    data: Array.from({ length: 203 }, (_, index) => ({
      slug: `fiche-${index}`,
      genreId: 'bibliotheque',
      nom: `Bibliothèque ${index}`,
      ...AT_HOME,
      createdAt: new Date(),
      updatedAt: new Date(),
    })),
  });
  const { lotId } = await prepare();
  expect((await print(lotId)).nombre).toBe(200);
  expect(await waiting()).toBe(3);
});

it('may follow another after six months', async () => {
  await aFiche({ ...AT_HOME });
  await prepare();
  const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
  expect(await waiting(inDays(170))).toBe(0);
  expect(await waiting(inDays(190))).toBe(1);
});

it('cancelled before it is printed, is no longer there', async () => {
  await aFiche({ ...AT_HOME });
  const { lotId } = await prepare();
  await cancelLot(agent, { lotId });
  await expect(print(lotId)).rejects.toMatchObject({ code: 'not_found' });
  expect(await waiting()).toBe(1);
});

it('is for agents only', async () => {
  await aFiche({ ...AT_HOME });
  const { lotId } = await prepare();
  const membre = await aCompte();
  await expect(printLettres(membre, { lotId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(prepareLettres(membre, { cible: 'tous' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await db.codeReprise.count()).toBe(0);
});
