import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '@/lib/core/csv';

test('a formula becomes plain text, a number stays one', () => {
  expect(csvLine(['=HYPERLINK("x")', '+33 3', '-1', '@a', ' =1', -1, null])).toBe(
    `"'=HYPERLINK(""x"")";'+33 3;'-1;'@a;' =1;-1;\r\n`,
  );
});

test('whatever is written is read again', () => {
  const cell = fc.string().filter((text) => !/^\s*[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      expect(parse(csvLine(cells), { delimiter: ';' })).toEqual([cells]);
    }),
  );
});
