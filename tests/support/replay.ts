import * as Y from 'yjs';
import { FRAGMENT } from '@/lib/documents/words';
import { type CollabClient, plainText } from './collab-client';
import type { Trace } from './traces';
import { until } from './until';

const textOf = (doc: Y.Doc) => {
  const paragraph = doc.getXmlFragment(FRAGMENT).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('the shared paragraph is missing');
  return text;
};

/**
 * Replays a session in which two people typed at once. Each types on a document of their own, which meets the other's
 * changes exactly where the recording says so, and takes them from what the server relayed: each change travels through
 * a real connection before the other person builds on it.
 */
export async function replayTogether(trace: Trace, clients: [CollabClient, CollabClient]) {
  clients[0].text();
  await clients[0].allSaved();
  await until(() => clients[1].doc.getXmlFragment(FRAGMENT).length === 1, 'the shared paragraph');
  const desks = clients.map((client) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
    return doc;
  });
  const sent: { agent: number; clock: number; update: Uint8Array }[] = [];
  const byAgent: number[][] = [[], []];
  /** How many of the other's transactions each desk has taken in. */
  const met = [0, 0];

  for (const [index, { agent = 0, parents = [], patches }] of trace.txns.entries()) {
    const desk = desks[agent] ?? desks[0];
    const client = clients[agent] ?? clients[0];
    if (!desk) throw new Error('no desk');
    const other = 1 - agent;
    const seen = Math.max(-1, ...parents.filter((parent) => sent[parent]?.agent === other));
    await meet(agent, seen);
    const update = edit(desk, patches);
    Y.applyUpdate(client.doc, update, 'typed');
    sent[index] = { agent, clock: Y.getState(desk.store, desk.clientID), update };
    byAgent[agent]?.push(index);
  }
  await Promise.all(clients.map((client) => client.allSaved(60_000)));
  await until(() => plainText(clients[0].doc) === plainText(clients[1].doc), 'the two to agree', 30_000);

  async function meet(agent: number, upTo: number) {
    const mine = byAgent[1 - agent] ?? [];
    const last = sent[upTo];
    const theirs = desks[1 - agent];
    if (!last || !theirs || (mine[(met[agent] ?? 0) - 1] ?? -1) >= upTo) return;
    const store = clients[agent]?.doc.store;
    if (!store) throw new Error('no client');
    await until(() => Y.getState(store, theirs.clientID) >= last.clock, 'the relay', 20_000);
    const desk = desks[agent];
    for (; (mine[met[agent] ?? 0] ?? Number.POSITIVE_INFINITY) <= upTo; met[agent] = (met[agent] ?? 0) + 1) {
      const change = sent[mine[met[agent] ?? 0] ?? 0];
      if (desk && change) Y.applyUpdate(desk, change.update, 'met');
    }
  }
}

function edit(desk: Y.Doc, patches: Trace['txns'][number]['patches']): Uint8Array {
  let update: Uint8Array = new Uint8Array([0, 0]);
  const keep = (bytes: Uint8Array) => {
    update = bytes;
  };
  desk.on('update', keep);
  desk.transact(() => {
    const text = textOf(desk);
    for (const [place, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(place, deleted);
      if (inserted) text.insert(place, inserted);
    }
  });
  desk.off('update', keep);
  return update;
}
