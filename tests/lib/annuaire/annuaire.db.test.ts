import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createFiche } from '@/lib/annuaire/commands/create-fiche';
import { listStructures } from '@/lib/annuaire/queries';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { leaveFiche } from '@/lib/referents/commands/leave';
import { resetDatabase } from '@/tests/support/database';
import { aCompte } from '@/tests/support/people';

const brume = { genre: 'compagnie', nom: ' Compagnie  Brume de mars', commune: 'rambervillers' };

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(resetDatabase);

test('who writes a structure down speaks for it', async () => {
  const sophie = await aCompte();
  const { slug } = await createFiche(sophie, brume);
  expect(slug).toBe('compagnie-brume-de-mars');
  expect(await listStructures(sophie)).toMatchObject([
    { nom: 'Compagnie Brume de mars', genre: 'Compagnie ou troupe', commune: 'Rambervillers' },
  ]);
  expect(await listStructures(await aCompte())).toEqual([]);
});

test('two of the same name have two addresses', async () => {
  const first = await createFiche(await aCompte(), brume);
  await expect(createFiche(await aCompte(), brume)).rejects.toMatchObject({
    fields: { distincte: expect.any(String) },
  });
  const second = await createFiche(await aCompte(), { ...brume, distincte: true });
  expect(second.slug).toMatch(new RegExp(`^${first.slug}-`));
});

test('who leaves it leaves its fiche', async () => {
  const sophie = await aCompte();
  const denis = await aCompte();
  const { id } = await createFiche(sophie, brume);
  await expect(leaveFiche(denis, { ficheId: id })).rejects.toMatchObject({ code: 'not_found' });
  await leaveFiche(sophie, { ficheId: id });
  expect(await listStructures(sophie)).toEqual([]);
  expect(await db.fiche.count({ where: { id } })).toBe(1);
  await expect(leaveFiche(sophie, { ficheId: id })).rejects.toMatchObject({ code: 'not_found' });
});

test('what is missing is said field by field', async () => {
  const sophie = await aCompte();
  await expect(createFiche(sophie, { genre: '', nom: '' })).rejects.toMatchObject({
    fields: { nom: expect.any(String), genre: expect.any(String) },
  });
  await expect(createFiche(sophie, { ...brume, commune: 'Atlantide' })).rejects.toMatchObject({
    fields: { commune: expect.any(String) },
  });
});

test('twenty structures are the most, even sent at once', async () => {
  const sophie = await aCompte();
  for (let i = 0; i < 19; i++)
    await createFiche(sophie, { ...brume, nom: `Structure ${i}`, distincte: true });
  const both = await Promise.allSettled([
    createFiche(sophie, { ...brume, nom: 'La vingtième', distincte: true }),
    createFiche(sophie, { ...brume, nom: 'Une de trop', distincte: true }),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
});
