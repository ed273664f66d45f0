import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { db } from '@/lib/core/db';
import { updateFrame } from '@/server/documents/protocol';
import { type CollabNode, cookieOf, startCollab } from '@/tests/support/collab-server';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { rawSocket } from '@/tests/support/raw-socket';
import { until } from '@/tests/support/until';

let node: CollabNode;
beforeAll(async () => {
  node = await startCollab();
});
beforeEach(resetDatabase);
afterAll(async () => {
  await node.close();
  await releaseDatabase();
});

test('an answer with nothing new is acknowledged', async () => {
  const { id, anne } = await aDocument();
  const client = await node.open(anne, id);
  await client.allSaved();
  expect(client.acks[0]).toBe(1);
  expect(await db.documentUpdate.count()).toBe(0);
});

test('an acknowledged change is in the database', async () => {
  const { id, anne } = await aDocument();
  const client = await node.open(anne, id);
  await client.synced();
  client.text().insert(0, 'Bonjour');
  await client.allSaved();
  expect(await storedText(id)).toBe('Bonjour');
});

test('deletions are counted and acknowledged like the rest', async () => {
  const { id, anne } = await aDocument();
  const client = await node.open(anne, id);
  await client.synced();
  client.text().insert(0, 'Bonjour');
  await client.allSaved();
  const before = client.saved;
  client.text().delete(0, 3);
  expect(client.sent).toBe(before + 1);
  await client.allSaved();
  expect(await storedText(id)).toBe('jour');
});

test('what many keys send together is committed in few transactions', async () => {
  const { id, anne } = await aDocument();
  const client = await node.open(anne, id);
  await client.allSaved();
  for (let n = 0; n < 1_000; n += 1) client.text().insert(n, 'a');
  await client.allSaved();
  expect(client.saved).toBe(1_002);
  expect(await db.documentUpdate.count()).toBeLessThan(50);
  expect(await storedText(id)).toBe('a'.repeat(1_000));
});

test('nothing is acknowledged while the database refuses, and all of it once it comes back', async () => {
  const { id, anne, denis } = await aDocument();
  const [writer, reader] = [await node.open(anne, id), await node.open(denis, id)];
  await writer.allSaved();
  await reader.synced();
  const before = writer.saved;
  await db.$executeRawUnsafe('alter table document_updates rename to document_updates_away');
  try {
    writer.text().insert(0, 'Gardé');
    await until(() => reader.read() === 'Gardé', 'the relay');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(writer.saved).toBe(before);
  } finally {
    await db.$executeRawUnsafe('alter table document_updates_away rename to document_updates');
  }
  await writer.allSaved();
  expect(await storedText(id)).toBe('Gardé');
  expect(writer.closes).toEqual([]);
});

test('a document that does not load takes no change, and its people come back', async () => {
  const { id, anne } = await aDocument();
  await db.$executeRawUnsafe('alter table document_snapshots rename to document_snapshots_away');
  const client = await node.open(anne, id);
  try {
    await client.closedWith(1013);
    client.text().insert(0, 'Patience');
  } finally {
    await db.$executeRawUnsafe('alter table document_snapshots_away rename to document_snapshots');
  }
  await client.allSaved();
  expect(await storedText(id)).toBe('Patience');
});

test('« modifié par » follows, but not with each key', async () => {
  const { id, anne, denis } = await aDocument();
  await db.document.update({ where: { id }, data: { updatedAt: new Date(Date.now() - 60_000) } });
  const client = await node.open(denis, id);
  await client.synced();
  client.text().insert(0, 'a');
  await client.allSaved();
  const first = await db.document.findUniqueOrThrow({ where: { id } });
  expect(first.updatedById).toBe(denis.id);
  client.text().insert(0, 'b');
  await client.allSaved();
  const second = await db.document.findUniqueOrThrow({ where: { id } });
  expect(second.updatedAt).toEqual(first.updatedAt);
  expect(anne.id).not.toBe(denis.id);
});

test('changes that come out of order are kept until they fit', async () => {
  const { id, anne } = await aDocument();
  const updates: Uint8Array[] = [];
  const source = new Y.Doc();
  source.on('update', (update: Uint8Array) => updates.push(update));
  const fragment = source.getXmlFragment('default');
  fragment.insert(0, [new Y.XmlText('un')]);
  fragment.insert(1, [new Y.XmlText('deux')]);
  const { socket, frames } = await rawSocket(node.url, id, { cookie: await cookieOf(anne) });
  for (const update of updates.reverse()) socket.send(updateFrame(update));
  await until(() => frames.some((frame) => frame[0] === 100 && frame[1] === 2), 'the save');
  expect(await storedText(id)).toBe('undeux');
  socket.close();
});

test('a stop commits everything, then asks people to come back', async () => {
  const { id, anne } = await aDocument();
  const other = await startCollab();
  const client = await other.open(anne, id, { reconnect: false });
  await client.synced();
  for (let n = 0; n < 200; n += 1) client.text().insert(0, 'x');
  await until(() => client.saved > 0, 'the first save');
  await other.close();
  const counted = client.saved;
  expect(client.closes[0]).toBe(1012);
  expect((await storedText(id)).length).toBeGreaterThanOrEqual(counted - 2);
});
