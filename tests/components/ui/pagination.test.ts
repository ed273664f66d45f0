import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownPages } from '@/components/ui/pagination';

describe('the pages that are offered', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [2, 8, [1, 2, 3, 0, 8]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  ])('page %i of %i', (page, pages, expected) => {
    expect(shownPages(page, pages)).toEqual(expected);
  });

  it('always hold the first, the last and the current one, and never more than seven places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (a, b) => {
        const [page, pages] = a < b ? [a, b] : [b, a];
        const shown = shownPages(page, pages);
        expect(shown).toEqual(expect.arrayContaining([1, page, pages]));
        expect(shown.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
