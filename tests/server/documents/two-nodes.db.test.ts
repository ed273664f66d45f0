import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { type CollabNode, startCollab } from '@/tests/support/collab-server';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { until } from '@/tests/support/until';

let nodes: [CollabNode, CollabNode];
beforeEach(async () => {
  await resetDatabase();
  nodes = [await startCollab(), await startCollab()];
});
afterEach(() => Promise.all(nodes.map((node) => node.close())));
afterAll(releaseDatabase);

test('what is typed on one node appears on the other, short or long', async () => {
  const { id, anne, denis } = await aDocument();
  const [left, right] = [await nodes[0].open(anne, id), await nodes[1].open(denis, id)];
  await Promise.all([left.synced(), right.synced()]);
  left.text().insert(0, 'court ');
  await until(() => right.read() === 'court ', 'the short text');
  const long = 'très long '.repeat(5_000);
  right.text().insert(6, long);
  await until(() => left.read() === `court ${long}`, 'the long text');
  expect(await storedText(id)).toBe(`court ${long}`);
});

test('carets cross from one node to the other, and go', async () => {
  const { id, anne, denis } = await aDocument();
  const left = await nodes[0].open(anne, id);
  await left.synced();
  left.provider.awareness.setLocalStateField('user', { name: 'x', color: '#000000' });
  const right = await nodes[1].open(denis, id);
  await right.synced();
  const seen = () => right.provider.awareness.getStates().get(left.doc.clientID)?.user?.name;
  await until(() => seen() === 'Anne Aubry', 'the caret');
  left.destroy();
  await until(() => !seen(), 'the caret to go');
});

test('after a cut of the listening connections, what was missed is read from the log', async () => {
  const { id, anne, denis } = await aDocument();
  const [left, right] = [await nodes[0].open(anne, id), await nodes[1].open(denis, id)];
  await Promise.all([left.allSaved(), right.allSaved()]);
  left.text().insert(0, 'Entendu.');
  await until(() => right.read() === 'Entendu.', 'the text');
  await db.$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'treteaux-bus%'`;
  left.text().insert(0, 'Aussitôt. ');
  await left.allSaved();
  await until(() => right.read() === 'Aussitôt. Entendu.', 'what was missed');
});

test('connections of the pool cut in the middle lose nothing', async () => {
  const { id, anne, denis } = await aDocument();
  const [left, right] = [await nodes[0].open(anne, id), await nodes[1].open(denis, id)];
  await Promise.all([left.synced(), right.synced()]);
  for (let n = 0; n < 300; n += 1) {
    left.text().insert(0, 'g');
    if (n === 100)
      await db.$queryRaw`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
    if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await left.allSaved(20_000);
  await until(() => right.read() === left.read(), 'the two to agree', 20_000);
  expect(await storedText(id)).toBe('g'.repeat(300));
});
