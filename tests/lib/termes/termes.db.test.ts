import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveFichesToTerme, refreshFichesOfTerme } from '@/lib/annuaire/commands/refresh-search';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import {
  addTerme,
  editTerme,
  mergeTermes,
  moveTerme,
  restoreTerme,
  retireTerme,
} from '@/lib/termes/commands';
import { MERGE_TERMES_JOB, REFRESH_SEARCH_JOB } from '@/lib/termes/jobs';
import { countUses, listTermes } from '@/lib/termes/queries';
import { ofListe, termeOfWord } from '@/lib/termes/words';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

/** The lists outlive a test: what one changes goes back. */
const first = await db.terme.findMany();
const putBack = async () => {
  await db.fiche.deleteMany();
  await db.terme.deleteMany();
  await db.terme.createMany({ data: first });
};
beforeEach(resetDatabase);
afterEach(putBack);

const names = async (liste: 'discipline' | 'label') =>
  ofListe(await listTermes(), liste).map(({ nom }) => nom);

test('a word is added at the end, understood by its other words, and refused when another says it', async () => {
  const agent = await aCompte({ role: 'agent' });
  const added = {
    liste: 'discipline',
    nom: 'Arts du récit',
    synonymes: 'slam\nkamishibaï, théâtre d’ombres',
  };
  const { id } = await addTerme(agent, added);
  expect(id).toBe('arts-du-recit');
  expect((await names('discipline')).at(-1)).toBe('Arts du récit');
  expect(termeOfWord(await listTermes(), 'discipline', 'KAMISHIBAI')?.id).toBe(id);
  for (const nom of ['arts du Récit', 'Slam'])
    await expect(addTerme(agent, { liste: 'discipline', nom })).rejects.toMatchObject({
      fields: { nom: expect.any(String) },
    });
  await expect(addTerme(agent, { liste: 'genre', nom: 'Radio' })).rejects.toMatchObject({
    fields: { nature: expect.any(String) },
  });
});

test('a word that changes is found on every fiche that has it', async () => {
  const agent = await aCompte({ role: 'agent' });
  const { id } = await aFiche({ disciplines: ['cirque'] });
  await editTerme(agent, { termeId: 'cirque', nom: 'Arts de la piste', synonymes: 'jonglerie' });
  expect(await takeJobs(REFRESH_SEARCH_JOB)).toEqual([{ termeId: 'cirque' }]);
  expect(await refreshFichesOfTerme(systeme, 'cirque')).toBe(1);
  const { rechercheTexte } = await db.fiche.findUniqueOrThrow({ where: { id } });
  expect(rechercheTexte).toContain('arts de la piste');
  expect(rechercheTexte).toContain('jonglerie');
});

test('words change places, are no longer offered and are again', async () => {
  const agent = await aCompte({ role: 'agent' });
  await moveTerme(agent, { termeId: 'musique', sens: 'avant' });
  expect((await names('discipline')).slice(0, 2)).toEqual(['Musique', 'Théâtre']);
  await retireTerme(agent, { termeId: 'theatre' });
  expect(await names('discipline')).not.toContain('Théâtre');
  await moveTerme(agent, { termeId: 'danse', sens: 'avant' });
  expect((await names('discipline')).slice(0, 2)).toEqual(['Danse', 'Musique']);
  await restoreTerme(agent, { termeId: 'theatre' });
  expect(await names('discipline')).toContain('Théâtre');
});

test('two words become one on every fiche, and each is still understood', async () => {
  const agent = await aCompte({ role: 'agent' });
  const both = await aFiche({ disciplines: ['conte', 'ecriture'] });
  const one = await aFiche({ disciplines: ['conte'] });
  await mergeTermes(agent, { termeId: 'conte', intoId: 'ecriture' });
  const [job] = await takeJobs(MERGE_TERMES_JOB);
  expect(job).toEqual({ fromId: 'conte', intoId: 'ecriture' });
  expect(await moveFichesToTerme(systeme, { fromId: 'conte', intoId: 'ecriture' })).toBe(2);
  for (const { id } of [both, one])
    expect((await db.fiche.findUniqueOrThrow({ where: { id } })).disciplines).toEqual(['ecriture']);
  const termes = await listTermes({ retired: true });
  for (const word of ['conte', 'Conte et lecture', 'lecture à voix haute'])
    expect(termeOfWord(termes, 'discipline', word)?.id).toBe('ecriture');
  expect((await countUses()).get('ecriture')).toBe(2);
  expect(await moveFichesToTerme(systeme, { fromId: 'conte', intoId: 'ecriture' })).toBe(0);
});

test('a genre is given to its fiches by another too; two lists never mix', async () => {
  const agent = await aCompte({ role: 'agent' });
  const { id } = await aFiche({ genreId: 'archives' });
  await expect(mergeTermes(agent, { termeId: 'archives', intoId: 'theatre' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(mergeTermes(agent, { termeId: 'archives', intoId: 'archives' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await mergeTermes(agent, { termeId: 'archives', intoId: 'musee' });
  await moveFichesToTerme(systeme, { fromId: 'archives', intoId: 'musee' });
  expect(await db.fiche.findUniqueOrThrow({ where: { id } })).toMatchObject({ genreId: 'musee' });
});

test('the lists are the agents’', async () => {
  await expect(retireTerme(await aCompte(), { termeId: 'cirque' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(retireTerme(visiteur, { termeId: 'cirque' })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});
