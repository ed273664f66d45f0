import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type Segment, segmentName } from '@/server/fichiers/store/segments';
import { keyOfName } from '@/server/fichiers/store/store';

test('pieces give every byte up to the first hole once, in order', () => {
  const segment = fc.record({ offset: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 12 }), (found) => {
      const segments: Segment[] = found.map((one, index) => ({ ...one, name: String(index) }));
      const covered = new Set(
        segments.flatMap(({ offset, length }) => Array.from({ length }, (_, i) => offset + i)),
      );
      let hole = 0;
      while (covered.has(hole)) hole += 1;
      const { length, pieces } = piecesOf(segments);
      const bytes = pieces.flatMap(({ name, start, end }) => {
        const { offset } = segments[Number(name)] ?? { offset: Number.NaN };
        return Array.from({ length: end - start + 1 }, (_, i) => offset + start + i);
      });
      expect(length).toBe(hole);
      expect(bytes).toEqual(Array.from({ length: hole }, (_, i) => i));
    }),
  );
});

test('names sort as their offsets do', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (a, b) => {
      const [one, other] = [segmentName('p/', a), segmentName('p/', b)];
      expect(Math.sign(a - b)).toBe(one === other ? 0 : one < other ? -1 : 1);
    }),
  );
});

test('only what we named is ever cleaned', () => {
  const key = `abc012-${'0f'.repeat(16)}`;
  expect(keyOfName(key)).toBe(key);
  expect(keyOfName(`${key}.vignette`)).toBe(key);
  for (const name of ['.gitkeep', 'secret', '../x', `${key}.vignette.x`, `${key}0`, ''])
    expect(keyOfName(name)).toBeNull();
});
