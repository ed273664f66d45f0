import * as Y from 'yjs';

/**
 * Applies one update that came from a client and that decodes.
 * @returns whether it brought anything: false means that all of it was there already
 */
export function applyClientUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  let changed = false;
  const notice = () => {
    changed = true;
  };
  const pendingBefore = pending(doc);
  doc.on('update', notice);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('update', notice);
  }
  return changed || pending(doc) !== pendingBefore;
}

/**
 * What waits for an update that has not come yet (they may arrive in any order): no event tells of it, yet it must be
 * kept. Compared by size: an update that only repeats what waits changes nothing.
 */
const pending = (doc: Y.Doc) =>
  `${doc.store.pendingStructs?.update.length ?? 0}/${doc.store.pendingDs?.length ?? 0}`;

/** Whether an update would bring anything, without touching the document. @throws when it does not decode */
export function wouldChange(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length === 0 && ds.clients.size === 0) return false;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  try {
    return applyClientUpdate(copy, update);
  } finally {
    copy.destroy();
  }
}
