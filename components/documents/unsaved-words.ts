import * as Y from 'yjs';

/**
 * The words typed in this page after a known state, in the order they were typed, to give them back to their author. Not
 * those of others, nor those deleted since.
 * @param since the state vector of what is committed
 */
export function unsavedWords(doc: Y.Doc, since: Uint8Array): string {
  const from = Y.decodeStateVector(since).get(doc.clientID) ?? 0;
  let words = '';
  let last: Y.ID | null = null;
  for (const struct of doc.store.clients.get(doc.clientID) ?? []) {
    const { id, length } = struct;
    if (!(struct instanceof Y.Item) || struct.deleted || id.clock + length <= from) continue;
    if (!(struct.content instanceof Y.ContentString)) continue;
    if (!Y.compareIDs(struct.origin, last)) words += '\n';
    words += struct.content.str.slice(Math.max(0, from - id.clock));
    last = struct.lastId;
  }
  return words.trim();
}
