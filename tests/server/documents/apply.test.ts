import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyClientUpdate, wouldChange } from '@/server/documents/apply';

function aText() {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'Douze résidents');
  text.delete(0, 3);
  text.delete(4, 2);
  return { doc, text };
}

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

test('what is known already, deletions included, brings nothing', () => {
  const { doc } = aText();
  const again = Y.encodeStateAsUpdate(copyOf(doc), Y.encodeStateVector(doc));
  expect(again.length).toBeGreaterThan(2);
  expect(wouldChange(doc, again)).toBe(false);
  expect(wouldChange(doc, Y.encodeStateAsUpdate(doc))).toBe(false);
  expect(applyClientUpdate(doc, again)).toBe(false);
});

test.each([
  ['a word', (text: Y.Text) => text.insert(2, 'a')],
  ['a deletion', (text: Y.Text) => text.delete(5, 1)],
  ['a deletion beside another', (text: Y.Text) => text.delete(0, 1)],
])('%s more is seen, and the document untouched until it is applied', (_name, change) => {
  const { doc } = aText();
  const copy = copyOf(doc);
  change(copy.getText('t'));
  const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
  const before = Y.encodeStateAsUpdate(doc);
  expect(wouldChange(doc, update)).toBe(true);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  expect(applyClientUpdate(doc, update)).toBe(true);
  expect(wouldChange(doc, update)).toBe(false);
});
