import * as Y from 'yjs';

/**
 * Applies one update that came from a client and that decodes.
 * @returns whether it brought anything: false means that all of it was there already
 */
export function applyClientUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  const pendingBefore = pending(doc);
  let changed = false;
  // Cheaper than the event « update », for which Yjs would write the change anew.
  const notice = ({ beforeState, afterState, deleteSet }: Y.Transaction) => {
    changed ||= deleteSet.clients.size > 0;
    for (const [client, clock] of afterState) changed ||= beforeState.get(client) !== clock;
  };
  doc.on('afterTransaction', notice);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('afterTransaction', notice);
  }
  return changed || pending(doc) !== pendingBefore;
}

/**
 * What waits for an update that has not come yet (they may arrive in any order): no event tells of it, yet it must be
 * kept. Compared by size: an update that only repeats what waits changes nothing.
 */
const pending = (doc: Y.Doc) =>
  `${doc.store.pendingStructs?.update.length ?? 0}/${doc.store.pendingDs?.length ?? 0}`;

/**
 * Whether an update would bring anything, without touching the document. A returning reader repeats every deletion of
 * the text: compared with the store, not tried on a copy of it. @throws when it does not decode
 */
export function wouldChange(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length === 0 && ds.clients.size === 0) return false;
  const known = (client: number) => Y.getState(doc.store, client);
  for (const { id, length } of structs) if (id.clock + length > known(id.client)) return true;
  if (ds.clients.size === 0) return false;
  const deleted = Y.createDeleteSetFromStructStore(doc.store);
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) if (!covers(deleted.clients.get(client), clock, len)) return true;
  return false;
}

type Ranges = { clock: number; len: number }[];

/** Whether one of these ranges, in order and apart, holds all of this one. */
function covers(ranges: Ranges | undefined, clock: number, len: number) {
  let low = 0;
  let high = (ranges?.length ?? 0) - 1;
  while (ranges && low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range || range.clock > clock) high = middle - 1;
    else if (range.clock + range.len >= clock + len) return true;
    else low = middle + 1;
  }
  return false;
}
