import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { unsavedWords } from '@/components/documents/unsaved-words';

function aParagraph(doc: Y.Doc) {
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('default').push([paragraph]);
  return text;
}

test('gives back what I typed since, and nothing of the others', () => {
  const doc = new Y.Doc();
  const first = aParagraph(doc);
  first.insert(0, 'Enregistré.');
  const committed = Y.encodeStateVector(doc);
  first.insert(11, ' Pas en');
  first.insert(18, 'core.');
  aParagraph(doc).insert(0, 'Une autre ligne');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  aParagraph(other).insert(0, 'De Denis');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(unsavedWords(doc, committed)).toBe('Pas encore.\nUne autre ligne');
});

test('gives back nothing when I only deleted', () => {
  const doc = new Y.Doc();
  const text = aParagraph(doc);
  text.insert(0, 'Enregistré.');
  const committed = Y.encodeStateVector(doc);
  text.insert(0, 'Non');
  text.delete(0, 6);
  expect(unsavedWords(doc, committed)).toBe('');
});
