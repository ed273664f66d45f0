import { expect, test } from 'vitest';
import { keptWords } from '@/lib/brouillons/words';

const today = new Date('2026-11-24T11:00:00Z');

test.each([
  ['2026-11-24T09:54:00Z', /^Brouillon gardé à 10\sh\s54$/],
  // Yesterday in Greenwich, today in Épinal.
  ['2026-11-23T23:30:00Z', /^Brouillon gardé à 0\sh\s30$/],
  ['2026-11-21T09:05:00Z', /^Brouillon gardé samedi\s21\snovembre, à 10\sh\s05$/],
])('a draft of %s', (at, words) => {
  expect(keptWords(new Date(at), today)).toMatch(words);
});
