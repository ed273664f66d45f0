import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Broadcast } from '@/server/documents/broadcast';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** What three people type, one update each. */
function typed() {
  return ['un', 'deux', 'trois'].map((word) => {
    const doc = new Y.Doc();
    doc.getMap('m').set(word, true);
    return Y.encodeStateAsUpdate(doc);
  });
}

function listen() {
  const sent: { words: string[]; except: object | null }[] = [];
  const broadcast = new Broadcast((update, except) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    sent.push({ words: [...doc.getMap('m').keys()].sort(), except });
  });
  return { sent, broadcast };
}

test('what comes in one turn leaves once, to everybody', async () => {
  const { sent, broadcast } = listen();
  for (const update of typed()) broadcast.add(update, {});
  expect(sent).toEqual([]);
  await turn();
  expect(sent).toEqual([{ words: ['deux', 'trois', 'un'], except: null }]);
});

test('who wrote all of it does not hear it again', async () => {
  const { sent, broadcast } = listen();
  const [anne, denis] = [{}, {}];
  const [one = new Uint8Array(), two = new Uint8Array(), three = new Uint8Array()] = typed();
  broadcast.add(one, anne);
  broadcast.add(two, anne);
  await turn();
  broadcast.add(three, denis);
  broadcast.flush();
  await turn();
  expect(sent.map(({ words }) => words)).toEqual([['deux', 'un'], ['trois']]);
  expect(sent[0]?.except).toBe(anne);
  expect(sent[1]?.except).toBe(denis);
});
