import * as Y from 'yjs';

/**
 * The words typed in this browser after a known state, in the order they were typed, to give them back to their author.
 * Not those of others, nor those deleted since.
 * @param since the state vector of what is committed
 * @param clients who typed them in Yjs' eyes: a page that was closed and opened again is another
 */
export function unsavedWords(doc: Y.Doc, since: Uint8Array, clients: number[] = [doc.clientID]): string {
  const known = Y.decodeStateVector(since);
  return clients
    .map((client) => wordsOf(doc, client, known.get(client) ?? 0))
    .filter(Boolean)
    .join('\n');
}

function wordsOf(doc: Y.Doc, client: number, from: number): string {
  let words = '';
  let last: Y.ID | null = null;
  for (const struct of doc.store.clients.get(client) ?? []) {
    const { id, length } = struct;
    if (!(struct instanceof Y.Item) || struct.deleted || id.clock + length <= from) continue;
    if (!(struct.content instanceof Y.ContentString)) continue;
    if (!Y.compareIDs(struct.origin, last)) words += '\n';
    words += struct.content.str.slice(Math.max(0, from - id.clock));
    last = struct.lastId;
  }
  return words.trim();
}
