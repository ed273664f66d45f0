import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkKind, mark, markKinds } from '@/components/redaction/marks';

/** « [ » and « ] » stand around what is selected. */
function press(kind: MarkKind, shown: string) {
  const from = shown.indexOf('[');
  const to = shown.indexOf(']') - 1;
  const text = shown.replace('[', '').replace(']', '');
  const change = mark(kind, { text, from, to });
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to);
  return { after, selected: after.slice(...change.select) };
}

test('bold and italics go around the words, not their blanks, and away again', () => {
  expect(press('gras', 'un [mot ]ici')).toEqual({ after: 'un **mot** ici', selected: 'mot' });
  expect(press('gras', 'un **[mot]** ici')).toEqual({ after: 'un mot ici', selected: 'mot' });
  expect(press('italique', 'un **[mot]** ici').after).toBe('un ***mot*** ici');
  expect(press('gras', '[]')).toEqual({ after: '**texte**', selected: 'texte' });
});

test('a link asks for what is missing', () => {
  expect(press('lien', 'voir [ici]')).toEqual({ after: 'voir [ici](https://)', selected: 'https://' });
  expect(press('lien', '[www.exemple.fr]')).toEqual({
    after: '[texte du lien](https://www.exemple.fr)',
    selected: 'texte du lien',
  });
});

test('a list and a quote take whole lines, after an empty one', () => {
  expect(press('liste', 'à voir\n[un\ndeux]').after).toBe('à voir\n\n- un\n- deux');
  expect(press('liste', '- u[n\n- d]eux').after).toBe('un\ndeux');
  expect(press('citation', '[mot]').after).toBe('> mot');
});

test('nothing that was typed is lost, wherever the caret is', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(30), fc.nat(30), fc.constantFrom(...markKinds), (text, a, b, kind) => {
      const [from = 0, to = 0] = [Math.min(a, text.length), Math.min(b, text.length)].sort((x, y) => x - y);
      const { from: start, to: end, insert } = mark(kind, { text, from, to });
      const letters = (words: string) => words.replace(/[^a-z0-9]/gi, '');
      const after = text.slice(0, start) + insert + text.slice(end);
      expect(letters(after).length).toBeGreaterThanOrEqual(letters(text).length);
    }),
  );
});
