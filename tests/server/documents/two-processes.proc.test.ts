import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CollabClient } from '@/tests/support/collab-client';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { replayTogether } from '@/tests/support/replay';
import { startServer, type TestServer } from '@/tests/support/server';
import { missingTrace, readTrace } from '@/tests/support/traces';
import { until } from '@/tests/support/until';

let servers: [TestServer, TestServer];
const clients: CollabClient[] = [];
beforeAll(async () => {
  await resetDatabase();
  // One after the other: the first builds the pages for both.
  servers = [await startServer(), await startServer()];
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await Promise.all(servers.map((server) => server.kill('SIGTERM')));
  await releaseDatabase();
});

async function apart() {
  const { id, anne, denis } = await aDocument();
  const [left, right] = await Promise.all(
    [anne, denis].map(async (compte, n) => {
      const server = servers[n] ?? servers[0];
      const cookie = await server.cookieFor(compte);
      return new CollabClient({ url: server.url, cookie, documentId: id });
    }),
  );
  if (!left || !right) throw new Error('two people are wanted');
  clients.push(left, right);
  await Promise.all([left.synced(), right.synced()]);
  return { id, left, right };
}

const missing = missingTrace('friendsforever');
describe.skipIf(missing)(`two people’s session${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test('gives both and the database the same text, on two processes', async () => {
    const { id, left, right } = await apart();
    const trace = readTrace('friendsforever');
    await replayTogether(trace, [left, right]);
    expect(left.read()).toHaveLength(trace.endContent.length);
    expect(await storedText(id)).toBe(left.read());
  }, 90_000);
});

test('a process that stops keeps everything, and its people go on from where they were', async () => {
  const { id, left, right } = await apart();
  left.text().insert(0, 'avant ');
  await until(() => right.read() === 'avant ', 'the text to cross');
  const { port } = servers[0];
  expect(await servers[0].kill('SIGTERM')).toBe(0);
  expect(left.closes).toContain(1012);
  left.text().insert(6, 'pendant ');
  right.text().insert(0, 'ailleurs ');
  servers[0] = await startServer({ env: { PORT: String(port) } });
  await until(
    () => left.read() === right.read() && left.read().includes('ailleurs'),
    'both to agree',
    20_000,
  );
  await left.allSaved();
  expect(await storedText(id)).toBe(right.read());
  expect(right.read()).toContain('pendant');
}, 120_000);
