import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { openFichier } from '@/lib/fichiers/access';
import { announceFichiers } from '@/lib/fichiers/commands/announce';
import { trashFichier } from '@/lib/fichiers/commands/change';
import { cleanDrafts } from '@/lib/fichiers/commands/clean';
import { removeDraft } from '@/lib/fichiers/commands/drafts';
import { acceptFichier } from '@/lib/fichiers/commands/settle';
import {
  countTrashed,
  espaceUsage,
  getFichier,
  latestFichiers,
  listFichiers,
  listImages,
} from '@/lib/fichiers/queries';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { fillInstance, releaseDatabase, resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

let anne: Connecte;
let denis: Connecte;
let espaceId: string;
beforeEach(async () => {
  await resetDatabase();
  await db.instance.deleteMany();
  await fillInstance();
  [anne, denis] = await Promise.all([aCompte({ nom: 'Anne Aubry' }), aCompte({ nom: 'Denis Mougel' })]);
  espaceId = (
    await anEspace([
      [anne, 'responsable'],
      [denis, 'membre'],
    ])
  ).id;
});
afterAll(releaseDatabase);

async function joined(nom: string, { by = denis, brouillon = true } = {}) {
  const files = [{ nom, taille: 1_000, type: 'image/png', lastModified: 1 }];
  const [row] = await announceFichiers(by, { espaceId, files, brouillon });
  if (!row) throw new Error('not announced');
  const read = { taille: 1_000, type: 'image/png', sha256: 'ab', largeur: 64, hauteur: 48 };
  await acceptFichier(systeme, { id: row.id, nom: row.nom, ...read });
  return row;
}
const fichierEvents = async (work: () => Promise<unknown>) =>
  (await eventsOf(work)).filter(({ type }) => type === 'fichier');
const say = (by: Connecte, clientId: string, ...fichiers: string[]) =>
  sendMessage(by, { espaceId, clientId, body: '', fichiers });
const keysToRemove = async () =>
  (await takeJobs<{ keys: string[] }>('remove-fichier-bytes')).flatMap(({ keys }) => keys);

test('until its message is sent a file is there for its author alone, and for the quota', async () => {
  const events = await fichierEvents(() => joined('Photo.png'));
  expect(events).toEqual([]);
  const { id } = await db.fichier.findFirstOrThrow({ select: { id: true } });
  for (const reader of [anne, denis]) {
    expect((await listFichiers(reader, { espaceId })).total).toBe(0);
    expect((await listImages(reader, espaceId)).total).toBe(0);
    expect(await latestFichiers(reader, espaceId, 5)).toEqual([]);
    expect(await countTrashed(reader, espaceId)).toBe(0);
    await expect(getFichier(reader, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(trashFichier(reader, { fichierId: id })).rejects.toMatchObject({ code: 'not_found' });
  }
  await expect(openFichier(anne, id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await openFichier(denis, id)).nom).toBe('Photo.png');
  await expect(say(anne, 'volé', id)).rejects.toMatchObject({ code: 'invalid' });
  expect((await espaceUsage(anne, espaceId)).utilise).toBe(1_000);
});

test('sending makes it a file of the espace, from then on, under a free name', async () => {
  const { id, key } = await joined('Photo.png');
  // The name of a draft is told to nobody, not even by a number.
  expect((await joined('Photo.png', { by: anne, brouillon: false })).nom).toBe('Photo.png');
  const later = new Date(Date.now() + 3_600_000);
  const events = await fichierEvents(async () => {
    const message = await at(later, () => say(denis, 'un', id));
    expect(message.fichiers.map(({ nom }) => nom)).toEqual(['Photo (2).png']);
  });
  expect(events).toEqual([{ type: 'fichier', espaceId, fichierId: id }]);
  expect((await openFichier(anne, id)).key).toBe(key);
  const [first] = (await listFichiers(anne, { espaceId })).items;
  expect(first).toMatchObject({ id, nom: 'Photo (2).png', createdAt: later });
  // Sent already: it is no draft any more.
  await expect(removeDraft(denis, { fichierId: id })).rejects.toMatchObject({ code: 'not_found' });
  expect((await say(denis, 'un', id)).fichiers).toHaveLength(1);
});

test('a message that is refused shares nothing', async () => {
  const { id } = await joined('Photo.png');
  await expect(say(denis, 'un', id, 'inconnu')).rejects.toMatchObject({ code: 'invalid' });
  await expect(openFichier(anne, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('taken off the message it goes for ever, at the wish of its author alone', async () => {
  const { id, key } = await joined('Photo.png');
  await expect(removeDraft(anne, { fichierId: id })).rejects.toMatchObject({ code: 'not_found' });
  expect(await fichierEvents(() => removeDraft(denis, { fichierId: id }))).toEqual([]);
  expect(await db.fichier.count()).toBe(0);
  expect(await keysToRemove()).toEqual([key]);
});

test('seven days under a message that never left, and it is forgotten', async () => {
  const { key } = await joined('Photo.png');
  await joined('Affiche.png', { brouillon: false });
  const days = (n: number) => new Date(Date.now() + n * 86_400_000);
  expect(await at(days(6.9), () => cleanDrafts(systeme))).toBe(0);
  expect(await fichierEvents(() => at(days(7.1), () => cleanDrafts(systeme)))).toEqual([]);
  expect(await keysToRemove()).toEqual([key]);
  expect((await listFichiers(anne, { espaceId })).total).toBe(1);
});
