import { expect, test } from 'vitest';
import { reread } from '@/lib/resultats/reread';

test('a slip is told as it was typed, and mended in its place, beside an apostrophe or with letters tied too', () => {
  expect(reread('cœur', [{ typed: 'coeur', read: 'choeur' }])).toEqual({
    mended: 'choeur',
    faults: ['cœur'],
  });
  expect(
    reread('L’ehpd, Marionète et « ehpd »', [
      { typed: 'ehpd', read: 'ehpad' },
      { typed: 'marionete', read: 'marionnette' },
    ]),
  ).toEqual({ mended: 'L’ehpad, marionnette et « ehpad »', faults: ['ehpd', 'Marionète'] });
  expect(reread('théâtre', [])).toEqual({ mended: 'théâtre', faults: [] });
});
