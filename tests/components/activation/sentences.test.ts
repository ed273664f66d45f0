import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremesSentence, percent, shareSentence, weekSentence } from '@/components/activation/sentences';

test.each([
  [0, 0, 'L’annuaire est encore vide.'],
  [812, 0, 'Aucune structure n’a encore pris sa place.'],
  [812, 300, 'Quatre structures sur dix ont pris leur place.'],
  [812, 81, 'Une structure sur dix a pris sa place.'],
  [812, 3, 'Moins d’une structure sur vingt a pris sa place.'],
  [812, 800, 'Presque toutes les structures ont pris leur place.'],
  [812, 812, 'Toutes les structures ont pris leur place.'],
  [7, 1, 'Une structure sur sept a pris sa place.'],
  [12, 5, 'Cinq structures sur douze ont pris leur place.'],
  [18, 17, '17 structures sur 18 ont pris leur place.'],
])('of %i listed, %i came', (recenses, actives, sentence) => {
  expect(shareSentence({ recenses, actives })).toBe(sentence);
});

test('the week is told only when somebody came', () => {
  expect(weekSentence(0)).toBe('');
  expect(weekSentence(1)).toBe('Une de plus cette semaine.');
  expect(weekSentence(9)).toBe('Neuf de plus cette semaine.');
  expect(weekSentence(40)).toBe('40 de plus cette semaine.');
});

test('who came most and least, among those with enough structures to tell', () => {
  const share = (nom: string, recenses: number, actives: number) => ({ nom, recenses, actives });
  expect(
    extremesSentence([share('Bibliothèques', 134, 86), share('Écoles', 121, 22), share('Cirques', 1, 1)]),
  ).toBe('Les plus présents\u202f: bibliothèques. À appeler\u202f: écoles.');
  expect(extremesSentence([share('Bibliothèques', 134, 0), share('Écoles', 121, 0)])).toBe('');
  expect(extremesSentence([])).toBe('');
});

describe('per cent', () => {
  test('is whole, and neither hides a few nor claims all', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const share = percent(part, whole);
        expect(Number.isInteger(share)).toBe(true);
        expect(share === 0).toBe(part === 0 || whole === 0);
        if (whole > 0 && part > 0) expect(share === 100).toBe(part === whole);
      }),
    );
  });
});
