import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { compactDocument, compactDocuments } from '@/lib/documents/compaction';
import { contentOf, docOf, textOf } from '@/lib/documents/content';
import { appendUpdates, loadDocument, readUpdates } from '@/lib/documents/updates';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument } from '@/tests/support/documents';

beforeEach(resetDatabase);
afterAll(releaseDatabase);

const edit = fc.record({
  who: fc.nat(2),
  place: fc.nat(1_000),
  remove: fc.nat(3),
  words: fc.string({ maxLength: 6 }),
});

/** Three people typing at once, meeting from time to time: their updates, and what they end with. */
async function session(edits: { who: number; place: number; remove: number; words: string }[]) {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  docs.forEach((doc) => {
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'met' && updates.push(update));
  });
  edits.forEach(({ who, place, remove, words }, turn) => {
    const doc = docs[who] ?? new Y.Doc();
    if (turn % 5 === 4) for (const update of updates) Y.applyUpdate(doc, update, 'met');
    doc.transact(() => {
      const fragment = doc.getXmlFragment('default');
      if (fragment.length === 0) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText()]);
        fragment.insert(0, [paragraph]);
      }
      const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.insert(place % (text.length + 1), words);
      text.delete(0, Math.min(remove, text.length));
    });
  });
  return { updates, end: (await docOf(updates)).getXmlFragment('default').toString() };
}

const stored = async (id: string) =>
  (await docOf(await loadDocument(id))).getXmlFragment('default').toString();

test('any split and order of updates, compacted at any moment, gives the same document', async () => {
  const { id: _ignored, anne, denis, espace } = await aDocument();
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 25 }),
      fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
      async (edits, dice) => {
        const { updates, end } = await session(edits);
        const shuffled = updates
          .map((update, n) => ({ update, key: dice[n % dice.length] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const date = new Date();
        const { id } = await db.document.create({
          data: {
            espaceId: espace.id,
            titre: 'x',
            createdById: anne.id,
            updatedById: anne.id,
            createdAt: date,
            updatedAt: date,
          },
        });
        for (let from = 0; from < shuffled.length; ) {
          const size = 1 + ((dice[from % dice.length] ?? 0) % 4);
          const changes = shuffled.slice(from, from + size).map(({ update, key }) => ({
            authorId: key % 2 ? anne.id : denis.id,
            update,
          }));
          await appendUpdates(systeme, { documentId: id, nodeId: 'n', changes });
          if (size === 2) await compactDocument(systeme, id);
          from += size;
        }
        expect(await stored(id)).toBe(end);
        await compactDocument(systeme, id);
        expect(await stored(id)).toBe(end);
        expect(await db.documentUpdate.count({ where: { documentId: id } })).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('compactions and appends at the same time lose no row', async () => {
  const { id, anne } = await aDocument();
  const source = new Y.Doc();
  const text = new Y.XmlText();
  const updates: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => updates.push(update));
  source.getXmlFragment('default').insert(0, [text]);
  for (let n = 0; n < 120; n += 1) text.insert(n, String(n % 10));
  const appends = updates.map(
    (update) => () =>
      appendUpdates(systeme, { documentId: id, nodeId: 'n', changes: [{ authorId: anne.id, update }] }),
  );
  const work = appends.flatMap((append, n) =>
    n % 8 === 0 ? [append, () => compactDocument(systeme, id)] : [append],
  );
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    for (let n = lane; n < work.length; n += 4) await work[n]?.();
  });
  await Promise.all(lanes);
  expect(await stored(id)).toBe(source.getXmlFragment('default').toString());
});

test('search reads the text of a compacted document', async () => {
  const { id, anne } = await aDocument('Été au théâtre');
  const source = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Douze résidents de l’Ehpad')]);
  source.getXmlFragment('default').insert(0, [paragraph]);
  const update = Y.encodeStateAsUpdate(source);
  await appendUpdates(systeme, {
    documentId: id,
    nodeId: 'n',
    changes: [{ authorId: anne.id, update }],
  });
  expect(await compactDocument(systeme, id)).toBe(1);
  const { texte, recherche } = await db.document.findUniqueOrThrow({ where: { id } });
  expect(texte).toBe('Douze résidents de l’Ehpad');
  expect(recherche).toBe('ete au theatre douze residents de l ehpad');
  expect(textOf(contentOf(await docOf(await loadDocument(id))))).toBe('Douze résidents de l’Ehpad\n');
});

test('the job folds documents that are quiet, and leaves busy ones alone', async () => {
  const { id, anne } = await aDocument();
  const update = Y.encodeStateAsUpdate(new Y.Doc());
  await appendUpdates(systeme, {
    documentId: id,
    nodeId: 'n',
    changes: [{ authorId: anne.id, update }],
  });
  await compactDocuments(systeme);
  expect(await db.documentUpdate.count()).toBe(1);
  await at(new Date(Date.now() + 120_000), () => compactDocuments(systeme));
  expect(await db.documentUpdate.count()).toBe(0);
});

test('rows that a compaction folded meanwhile are not half read', async () => {
  const { id, anne } = await aDocument();
  const update = Y.encodeStateAsUpdate(new Y.Doc());
  await appendUpdates(systeme, {
    documentId: id,
    nodeId: 'n',
    changes: [{ authorId: anne.id, update }],
  });
  const [row] = await db.documentUpdate.findMany({ where: { documentId: id } });
  expect(await readUpdates(id, [String(row?.id)])).toHaveLength(1);
  await compactDocument(systeme, id);
  expect(await readUpdates(id, [String(row?.id)])).toBeNull();
});
