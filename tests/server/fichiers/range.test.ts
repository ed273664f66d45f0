import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment, downloadType } from '@/server/fichiers/serving/headers';
import { requestedRange } from '@/server/fichiers/serving/range';

test('whatever is asked for, an answer lies within the bytes', () => {
  const number = fc.oneof(fc.constant(''), fc.nat(300).map(String), fc.constant('999999999999999'));
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 200 }), (first, last, size) => {
      const range = requestedRange(`bytes=${first}-${last}`, size);
      if (range === 'invalid' || range === null) return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThan(size);
      expect(range.start).toBeLessThanOrEqual(range.end);
      if (first !== '') expect(range.start).toBe(Number(first));
    }),
  );
});

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=3-99', { start: 3, end: 9 }],
  ['bytes=10-', 'invalid'],
  ['bytes=5-4', 'invalid'],
  ['bytes=-0', 'invalid'],
  ['bytes=-', 'invalid'],
  ['bytes=0-1,3-4', null],
  ['items=0-1', null],
  [undefined, null],
])('%s of ten bytes', (header, expected) => {
  expect(requestedRange(header, 10)).toEqual(expected);
});

test('a name, whatever it holds, stays within its header and comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (nom) => {
      const header = attachment(nom);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/);
      expect(/filename="([^"]*)"/.exec(header)?.[1]).not.toMatch(/["\\;]/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(nom);
    }),
  );
});

test('what a browser could take for a page is not called one', () => {
  for (const type of [
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'application/javascript',
  ])
    expect(downloadType(type)).toBe('application/octet-stream');
  expect(downloadType('text/csv')).toBe('text/csv; charset=utf-8');
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(downloadType(docx)).toBe(docx);
});
