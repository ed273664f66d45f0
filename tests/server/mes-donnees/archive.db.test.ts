import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { inPages } from '@/lib/mes-donnees/archive/pages';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { currentStore } from '@/server/fichiers/store/current';
import { jsonList, zipArchive } from '@/server/mes-donnees/zip';
import { startFiles } from '@/tests/support/files-server';
import { aCompte, anEspace } from '@/tests/support/people';
import { aClientOf } from '@/tests/support/uploads';

let site: Awaited<ReturnType<typeof startFiles>>;
let anne: Connecte;
let lise: Connecte;
let espaceId: string;
let left: string;
const BYTES = Buffer.from('Plan de scène.\n'.repeat(20_000));

const say = (author: Connecte, espace: string, body: string) =>
  sendMessage(author, { espaceId: espace, clientId: randomBytes(6).toString('hex'), body });

beforeAll(async () => {
  site = await startFiles();
  anne = await aCompte({ nom: 'Anne Aubry' });
  lise = await aCompte({ nom: 'Lise Lang' });
  espaceId = (
    await anEspace(
      [
        [anne, 'responsable'],
        [lise, 'membre'],
      ],
      { nom: 'La Résidence' },
    )
  ).id;
  left = (
    await anEspace(
      [
        [lise, 'responsable'],
        [anne, 'membre'],
      ],
      { nom: 'Nom secret' },
    )
  ).id;
  await say(anne, espaceId, 'Bonjour «\u00a0à tous\u00a0».');
  await say(anne, left, 'Je m’en vais.');
  await say(lise, espaceId, 'Ceci est à Lise.');
  await db.membre.delete({ where: { espaceId_compteId: { espaceId: left, compteId: anne.id } } });
  for (const name of ['plan.txt', 'plan.txt'])
    await aClientOf(site.url, anne).upload({ name, bytes: BYTES }, espaceId);
  await aClientOf(site.url, lise).upload({ name: 'de-lise.txt', bytes: BYTES }, espaceId);
});
afterAll(() => site.close());

/** What unzips: names and bytes. */
async function archiveOf(actor: Connecte) {
  const response = await aClientOf(site.url, actor).get('/api/compte/archive');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toMatch(
    /attachment; filename="mes-donnees-\d{4}-\d\d-\d\d\.zip"/,
  );
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const zip = await fromBufferPromise(Buffer.from(await response.arrayBuffer()), { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  const json = (name: string) => JSON.parse(entries.get(`${name}.json`)?.toString() ?? 'null');
  return { entries, json };
}

test('holds all that is one’s own, and nothing of anybody else', async () => {
  const { entries, json } = await archiveOf(anne);
  expect(json('compte')).toMatchObject([{ nom: 'Anne Aubry', email: anne.email }]);
  expect(json('espaces')).toMatchObject([{ role: 'responsable', espace: { nom: 'La Résidence' } }]);
  expect(json('messages')).toMatchObject([
    { body: 'Bonjour «\u00a0à tous\u00a0».', espace: { nom: 'La Résidence' } },
    { body: 'Je m’en vais.', espace: { id: left } },
  ]);
  expect(json('fichiers')).toMatchObject([
    { nom: 'plan.txt', path: 'fichiers/espaces/plan.txt' },
    { path: 'fichiers/espaces/plan (2).txt' },
  ]);
  expect(entries.get('fichiers/espaces/plan.txt')).toEqual(BYTES);
  expect(entries.get('fichiers/espaces/plan (2).txt')).toEqual(BYTES);
  expect(entries.get('LISEZ-MOI.txt')?.toString()).toContain('Anne Aubry');
  const all = [...entries.values()].map(String).join('\n');
  for (const other of [
    'Ceci est à Lise',
    'de-lise',
    'Nom secret',
    anne.sessionId,
    'passwordHash',
    lise.email,
  ])
    expect(all, other).not.toContain(other);
});

test('a file whose bytes are gone spoils nothing, and is told', async () => {
  const store = await currentStore();
  const fichier = await db.fichier.findFirstOrThrow({ where: { compteId: lise.id } });
  await store.remove([fichier.key]);
  const { entries, json } = await archiveOf(lise);
  expect(json('fichiers')).toMatchObject([{ nom: 'de-lise.txt', absent: true }]);
  expect(entries.get('fichiers/espaces/de-lise.txt')).toHaveLength(0);
});

test('for nobody who is not signed in; not without end', async () => {
  expect((await aClientOf(site.url, null).get('/api/compte/archive')).status).toBe(404);
  const eager = await aCompte();
  const statuses: number[] = [];
  for (let n = 0; n < 11; n++) {
    const response = await aClientOf(site.url, eager).get('/api/compte/archive');
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  expect(statuses).toEqual([...Array(10).fill(200), 429]);
});

test('who gives the download up leaves no file open', async () => {
  const store = await currentStore();
  const opened: Awaited<ReturnType<typeof store.open>>[] = [];
  const watched = {
    ...store,
    open: async (...given: Parameters<typeof store.open>) => {
      const stream = await store.open(...given);
      opened.push(stream);
      return stream;
    },
  };
  const output = zipArchive(anne, watched);
  for await (const _ of output) if (opened.length > 0) break;
  await wait(50);
  expect(opened.length).toBeGreaterThan(0);
  for (const stream of opened) expect(stream.destroyed).toBe(true);
});

test('a list that breaks off breaks the archive, rather than look whole', async () => {
  async function* broken() {
    yield { id: 1 };
    throw new Error('the database went away');
  }
  await expect(text(jsonList(broken()) as unknown as NodeJS.ReadableStream)).rejects.toThrow('went away');
  const output = zipArchive(anne, {
    ...(await currentStore()),
    open: () => Promise.reject(new Error('the store went away')),
  });
  await expect(
    (async () => {
      for await (const _ of output);
    })(),
  ).rejects.toThrow('went away');
});

test('long lists are read in parts, each row once', async () => {
  const all = Array.from({ length: 23 }, (_, n) => ({ id: String(n).padStart(3, '0') }));
  const asked: number[] = [];
  const read = async (after: string | undefined, take: number) => {
    asked.push(take);
    return all.filter(({ id }) => after === undefined || id > after).slice(0, take);
  };
  const got: string[] = [];
  for await (const { id } of inPages(read, 10)) got.push(id);
  expect(got).toEqual(all.map(({ id }) => id));
  expect(asked).toEqual([10, 10, 10]);
});
