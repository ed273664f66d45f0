import { expect, test } from 'vitest';
import { countWords } from '@/components/documents/count-words';

test.each([
  ['', 0],
  ['Douze résidents de l’Ehpad', 4],
  ['un porte-voix - deux', 3],
  ['9 000,50 € et 3.5', 4],
  ['« Oui ! » dit-elle…', 2],
])('« %s » has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
