import * as encoding from 'lib0/encoding';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { updateFrame } from '@/server/documents/protocol';
import { type CollabNode, cookieOf, startCollab } from '@/tests/support/collab-server';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { aCompte } from '@/tests/support/people';
import { until } from '@/tests/support/until';

let node: CollabNode;
const sockets: Socket[] = [];
beforeAll(async () => {
  node = await startCollab();
});
beforeEach(resetDatabase);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await node.close();
  await releaseDatabase();
});

/** A document through HTTP requests only, as behind a network that filters WebSockets. */
function tunnel(documentId: unknown, cookie: string) {
  const socket = io(`${node.url}/collab`, {
    path: '/realtime',
    auth: { documentId },
    transports: ['polling'],
    extraHeaders: { cookie },
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  const frames: Uint8Array[] = [];
  const ends: number[] = [];
  socket.on('frame', (frame: Buffer) => frames.push(frame));
  socket.on('fin', ({ code }: { code: number }) => ends.push(code));
  return { socket, frames, ends };
}

function aChange(words: string) {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

test('what goes through the tunnel is relayed, committed and acknowledged', async () => {
  const { id, anne, denis } = await aDocument();
  const { socket, frames } = tunnel(id, await cookieOf(anne));
  const direct = await node.open(denis, id);
  await Promise.all([direct.synced(), until(() => frames.some((frame) => frame[0] === 0), 'the question')]);
  socket.emit('frame', aChange('Par le détour'));
  await until(() => direct.read() === 'Par le détour', 'the relay');
  await until(() => frames.some((frame) => frame[0] === 100 && frame[1] === 1), 'the save');
  expect(await storedText(id)).toBe('Par le détour');
  direct.text().insert(0, 'Retour. ');
  await until(() => frames.some((frame) => frame[0] === 0 && frame[1] === 2), 'the way back');
});

test('a long frame goes in parts', async () => {
  const { id, anne } = await aDocument();
  const { socket, frames } = tunnel(id, await cookieOf(anne));
  await until(() => frames.length > 0, 'the question');
  const long = 'é'.repeat(400_000);
  const frame = aChange(long);
  let from = 0;
  for (; frame.length - from > 200_000; from += 200_000)
    socket.emit('part', frame.slice(from, from + 200_000));
  socket.emit('frame', frame.slice(from));
  await until(() => frames.some((one) => one[0] === 100 && one[1] === 1), 'the save');
  expect((await storedText(id)).length).toBe(long.length);
});

test('the same doors are closed', async () => {
  const { id, anne } = await aDocument();
  const stranger = await aCompte();
  const cases: [unknown, string, number][] = [
    [id, '', 4401],
    [id, await cookieOf(stranger), 4403],
    [{ $ne: 1 }, await cookieOf(anne), 4403],
  ];
  for (const [documentId, cookie, code] of cases) {
    const { ends } = tunnel(documentId, cookie);
    await until(() => ends.includes(code), `close ${code}`);
  }
  const garbage = tunnel(id, await cookieOf(anne));
  await until(() => garbage.frames.length > 0, 'the question');
  garbage.socket.emit(
    'frame',
    encoding.encode((encoder) => encoding.writeVarUint(encoder, 77)),
  );
  await until(() => garbage.ends.includes(1007), 'the refusal');
});
