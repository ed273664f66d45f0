import { beforeEach, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { acceptCharte } from '@/lib/comptes/commands/accept-charte';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { updateProfile } from '@/lib/comptes/commands/update-profile';
import { charteToAccept, getProfile } from '@/lib/comptes/queries/profile';
import { db } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { aNewcomer } from '@/tests/support/visits';

beforeEach(async () => {
  await resetDatabase();
  await db.charte.deleteMany({ where: { texte: 'Une nouvelle charte.' } });
});

/** What the next page asks of somebody. */
async function asked({ sessionId }: Connecte) {
  const actor = await resumeSession(sessionId);
  return actor && charteToAccept(actor);
}

test('a new version of the charte is accepted once, and not before it was shown', async () => {
  const actor = await aNewcomer();
  expect(await asked(actor)).toBeNull();
  const { version } = await db.charte.create({
    data: { texte: 'Une nouvelle charte.', publishedAt: new Date() },
  });
  expect(await asked(actor)).toBe(version);
  await acceptCharte(actor, { charteVersion: version - 1 });
  expect(await asked(actor)).toBe(version);
  await acceptCharte(actor, { charteVersion: String(version + 7) });
  expect(await asked(actor)).toBeNull();
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
