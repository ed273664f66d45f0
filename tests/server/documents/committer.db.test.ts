import { afterAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { db } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { FRAGMENT } from '@/lib/documents/words';
import { Committer } from '@/server/documents/committer';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';

beforeEach(resetDatabase);
afterAll(releaseDatabase);

function update(words: string) {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlText(words)]);
  return Y.encodeStateAsUpdate(doc);
}

test('changes of many documents are committed together, each by its author', async () => {
  const documents = await Promise.all([aDocument('Un'), aDocument('Deux'), aDocument('Trois')]);
  const committer = new Committer('n');
  await Promise.all(
    documents.map(({ id, anne, denis }, n) =>
      committer.append(id, [
        { authorId: anne.id, update: update(`a${n}`) },
        { authorId: denis.id, update: update(`d${n}`) },
      ]),
    ),
  );
  for (const [n, { id, anne, denis }] of documents.entries()) {
    const rows = await db.documentUpdate.findMany({ where: { documentId: id }, select: { authorId: true } });
    expect(rows.map((row) => row.authorId).sort()).toEqual([anne.id, denis.id].sort());
    const text = await storedText(id);
    expect(text).toContain(`a${n}`);
    expect(text).toContain(`d${n}`);
  }
});

test('a document deleted for ever is told apart from the others of its commit', async () => {
  const [gone, stays] = await Promise.all([aDocument('Parti'), aDocument('Resté')]);
  await db.document.delete({ where: { id: gone.id } });
  const committer = new Committer('n');
  const [first, second] = await Promise.allSettled(
    [gone, stays].map(({ id, anne }) => committer.append(id, [{ authorId: anne.id, update: update('mot') }])),
  );
  expect(second?.status).toBe('fulfilled');
  expect(first?.status === 'rejected' && isAppError(first.reason) && first.reason.code).toBe('not_found');
  expect(await storedText(stays.id)).toBe('mot');
});

test('after a refused commit each document tries alone', async () => {
  const documents = await Promise.all([aDocument('Un'), aDocument('Deux')]);
  const committer = new Committer('n');
  const append = () =>
    Promise.allSettled(
      documents.map(({ id, anne }) => committer.append(id, [{ authorId: anne.id, update: update('gardé') }])),
    );
  await db.$executeRawUnsafe('alter table document_updates rename to document_updates_away');
  const refused = await append();
  await db.$executeRawUnsafe('alter table document_updates_away rename to document_updates');
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await append()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  for (const { id } of documents) expect(await storedText(id)).toBe('gardé');
});

test('a commit does not wait for a compaction that holds a document', async () => {
  const { id, anne } = await aDocument();
  await db.document.update({ where: { id }, data: { updatedAt: new Date(Date.now() - 60_000) } });
  const committer = new Committer('n');
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from documents where id = ${id} for no key update`;
    await committer.append(id, [{ authorId: anne.id, update: update('sans attendre') }]);
  });
  expect(await storedText(id)).toBe('sans attendre');
});
