import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
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

/** A bystander who writes before and after, and must notice nothing. */
async function withBystander(disturb: (id: string, cookie: string) => Promise<void>) {
  const { id, anne, denis } = await aDocument();
  const bystander = await node.open(denis, id);
  await bystander.synced();
  bystander.text().insert(0, 'avant ');
  await disturb(id, await cookieOf(anne));
  bystander.text().insert(6, 'après');
  await bystander.allSaved();
  expect(bystander.closes).toEqual([]);
  expect(await storedText(id)).toBe('avant après');
}

test.each([
  ['an update that does not decode', updateFrame(new Uint8Array([255, 1, 2, 3])), 1007],
  ['an unknown message', new Uint8Array([77, 1]), 1007],
  ['an empty frame', new Uint8Array(), 1007],
  ['a question cut short', new Uint8Array([0, 0, 200]), 1007],
  ['carets that do not decode', new Uint8Array([1, 3, 1, 1, 1]), 1007],
  ['a frame over 5 MB', new Uint8Array(5 * 1024 * 1024 + 1), 1009],
])('%s is refused', async (_name, frame, code) => {
  await withBystander(async (id, cookie) => {
    const { socket, closed } = await rawSocket(node.url, id, { cookie });
    socket.send(frame);
    expect((await closed).code).toBe(code);
  });
});

test('text instead of bytes is refused', async () => {
  await withBystander(async (id, cookie) => {
    const { socket, closed } = await rawSocket(node.url, id, { cookie });
    socket.send('bonjour');
    expect((await closed).code).toBe(1003);
  });
});

test('damaged updates never damage the document', async () => {
  const { id, anne, denis } = await aDocument();
  const cookie = await cookieOf(anne);
  const bystander = await node.open(denis, id);
  await bystander.synced();
  const source = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Un texte à abîmer')]);
  source.getXmlFragment('default').insert(0, [paragraph]);
  const sound = Y.encodeStateAsUpdate(source);
  const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const update = sound.slice();
      for (const [place, byte] of changes) update[place] = byte;
      const { socket, frames, closed } = await rawSocket(node.url, id, { cookie });
      socket.send(updateFrame(update));
      await Promise.race([closed, until(() => frames.some((frame) => frame[0] === 100), 'an answer')]);
      socket.terminate();
    }),
    { numRuns: 150 },
  );
  bystander.text().insert(0, 'toujours là ');
  await bystander.allSaved();
  expect(bystander.closes).toEqual([]);
  const late = await node.open(denis, id);
  await late.synced();
  expect(late.doc.getXmlFragment('default').toString()).toBe(
    bystander.doc.getXmlFragment('default').toString(),
  );
}, 60_000);

test('a flood of changes is slowed down and loses nothing', async () => {
  const { id, anne, denis } = await aDocument();
  const [writer, bystander] = [await node.open(anne, id), await node.open(denis, id)];
  await Promise.all([writer.allSaved(), bystander.allSaved()]);
  for (let n = 0; n < 12_000; n += 1) writer.text().insert(n, 'x');
  bystander.text();
  await bystander.allSaved();
  // The flood is still on its way when the bystander's change is safe.
  expect(writer.saved).toBeLessThan(writer.sent);
  await writer.allSaved(30_000);
  expect(writer.closes).toEqual([]);
  expect((await storedText(id)).length).toBe(12_000);
}, 60_000);

test('a flood of questions is cut, the others go on', async () => {
  await withBystander(async (id, cookie) => {
    const { socket, closed } = await rawSocket(node.url, id, { cookie });
    for (let n = 0; n < 5_000; n += 1) socket.send(new Uint8Array([0, 0, 1, 0]));
    expect((await closed).code).toBe(1008);
  });
});
