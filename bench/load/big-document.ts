import * as Y from 'yjs';
import { FRAGMENT } from '@/lib/documents/words';

const PARAGRAPHS = 400;
const WRITERS = 12;

/** Always the same draws: both sides open the same document. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A text that was worked on: some write a few characters in a row somewhere, others take some out, each edit a change of
 * its own. @returns the state without the last edits, those edits one by one, and the text in the end
 */
export function bigDocument(edits: number, kept: number) {
  const draw = dice(88);
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(FRAGMENT);
  const texts = Array.from({ length: PARAGRAPHS }, () => new Y.XmlText());
  fragment.insert(
    0,
    texts.map((text) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      return paragraph;
    }),
  );
  let state = new Uint8Array();
  const updates: Uint8Array[] = [];
  let [text, place] = [texts[0], 0];
  for (let edit = 0; edit < edits; edit++) {
    if (edit === edits - kept) {
      state = new Uint8Array(Y.encodeStateAsUpdate(doc));
      doc.on('update', (update: Uint8Array) => updates.push(update));
    }
    if (edit % Math.ceil(edits / WRITERS) === 0) doc.clientID = 1_000 + edit;
    if (edit % 8 === 0) {
      text = texts[draw(PARAGRAPHS)];
      place = draw((text?.length ?? 0) + 1);
    }
    if (!text) continue;
    if (draw(5) > 0 || text.length < 3) text.insert(place++, 'abcdefghij '[draw(11)] ?? 'a');
    else {
      place = Math.min(place, text.length - 1);
      text.delete(place, 1);
    }
  }
  return { state, updates, whole: new Uint8Array(Y.encodeStateAsUpdate(doc)), length: lengthOf(doc) };
}

/** How many characters a document shows. */
export const lengthOf = (doc: Y.Doc) => {
  let length = 0;
  for (const item of doc.getXmlFragment(FRAGMENT).createTreeWalker(() => true))
    if (item instanceof Y.XmlText) length += item.length;
  return length;
};
