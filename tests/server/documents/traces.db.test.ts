import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CollabNode, startCollab } from '@/tests/support/collab-server';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { replayTogether } from '@/tests/support/replay';
import { missingTrace, readTrace, unitPlace } from '@/tests/support/traces';

let nodes: CollabNode[] = [];
beforeEach(resetDatabase);
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  nodes = [];
});
afterAll(releaseDatabase);

async function start(count: number) {
  for (let n = 0; n < count; n += 1) nodes.push(await startCollab());
}

const alone = missingTrace('sveltecomponent');
describe.skipIf(alone)(`one person’s session of 18,335 changes${alone ? ` (skipped: ${alone})` : ''}`, () => {
  test('ends with exactly the recorded text, here and in the database', async () => {
    await start(1);
    const { id, anne } = await aDocument();
    const client = await nodes[0]?.open(anne, id);
    if (!client) throw new Error('no node');
    await client.synced();
    const { txns, endContent } = readTrace('sveltecomponent');
    const text = client.text();
    let mirror = '';
    for (const { patches } of txns)
      client.doc.transact(() => {
        for (const [place, deleted, inserted] of patches) {
          const from = unitPlace(mirror, place);
          const to = from + unitPlace(mirror.slice(from), deleted);
          if (to > from) text.delete(from, to - from);
          if (inserted) text.insert(from, inserted);
          mirror = mirror.slice(0, from) + inserted + mirror.slice(to);
        }
      });
    await client.allSaved(50_000);
    expect(client.read()).toBe(endContent);
    expect(await storedText(id)).toBe(endContent);
  }, 60_000);
});

const together = missingTrace('friendsforever');
describe.skipIf(together)(`two people’s session${together ? ` (skipped: ${together})` : ''}`, () => {
  test.each([1, 2])(
    'gives both and the database the same text, on %i node(s)',
    async (count) => {
      await start(count);
      const { id, anne, denis } = await aDocument();
      const [left, right] = [await nodes[0]?.open(anne, id), await nodes.at(-1)?.open(denis, id)];
      if (!left || !right) throw new Error('no node');
      await Promise.all([left.synced(), right.synced()]);
      const trace = readTrace('friendsforever');
      await replayTogether(trace, [left, right]);
      expect(left.read()).toHaveLength(trace.endContent.length);
      expect(await storedText(id)).toBe(left.read());
    },
    90_000,
  );
});
