import { beforeEach, expect, test } from 'vitest';
import { acceptCharte } from '@/lib/comptes/commands/accept-charte';
import { updateProfile } from '@/lib/comptes/commands/update-profile';
import { charteToAccept, getProfile } from '@/lib/comptes/queries/profile';
import { db } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { aNewcomer } from '@/tests/support/visits';

beforeEach(async () => {
  await resetDatabase();
  await db.charte.deleteMany({ where: { texte: 'Une nouvelle charte.' } });
});

test('a new version of the charte is accepted once, and not before it was shown', async () => {
  const actor = await aNewcomer();
  expect(await charteToAccept(actor)).toBeNull();
  const { version } = await db.charte.create({
    data: { texte: 'Une nouvelle charte.', publishedAt: new Date() },
  });
  expect(await charteToAccept(actor)).toBe(version);
  await acceptCharte(actor, { charteVersion: version - 1 });
  expect(await charteToAccept(actor)).toBe(version);
  await acceptCharte(actor, { charteVersion: String(version + 7) });
  expect(await charteToAccept(actor)).toBeNull();
  expect(await db.compte.findUnique({ where: { id: actor.id } })).toMatchObject({ charteVersion: version });
});

test('one’s name and function are one’s own to change', async () => {
  const actor = await aNewcomer();
  await updateProfile(actor, { nom: '  Odile  Rémy ', fonction: 'Bibliothécaire' });
  expect(await getProfile(actor)).toMatchObject({
    nom: 'Odile Rémy',
    fonction: 'Bibliothécaire',
    hasPassword: false,
  });
  await expect(updateProfile(actor, { nom: '', fonction: 'x'.repeat(121) })).rejects.toMatchObject({
    fields: { nom: expect.any(String), fonction: expect.any(String) },
  });
});
