import * as Y from 'yjs';
import { db } from '@/lib/core/db';
import { FRAGMENT } from '@/lib/documents/words';
import { plainText } from './collab-client';

/**
 * One person typing, a change per key: words, new paragraphs, going back to correct, deleting now and then. The same
 * edits at each call.
 */
export function typedLong(edits: number): { updates: Uint8Array[]; text: string } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const fragment = doc.getXmlFragment(FRAGMENT);
  let seed = 12;
  const dice = (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % sides;
  };
  const openParagraph = () =>
    doc.transact(() => {
      const text = new Y.XmlText();
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      fragment.insert(fragment.length, [paragraph]);
      return text;
    });
  let text = openParagraph();
  let place = 0;
  while (updates.length < edits) {
    const act = dice(1_000);
    if (act < 2) {
      text = openParagraph();
      place = 0;
    } else if (act < 14) place = dice(text.length + 1);
    else if (act < 60 && place > 0) {
      place -= 1;
      text.delete(place, 1);
    } else {
      text.insert(place, act < 200 ? ' ' : String.fromCharCode(97 + dice(26)));
      place += 1;
    }
  }
  return { updates, text: plainText(doc) };
}

/** Stores updates as rows, as if each had been committed alone. */
export async function storeRows(documentId: string, authorId: string, updates: Uint8Array[]) {
  for (let from = 0; from < updates.length; from += 20_000)
    await db.$executeRaw`
      insert into document_updates ("documentId", "authorId", update, "createdAt")
      select ${documentId}, ${authorId}, decode(line, 'base64'), now()
      from unnest(${updates.slice(from, from + 20_000).map((update) => Buffer.from(update).toString('base64'))}::text[])
        with ordinality as given(line, place) order by place`;
}
