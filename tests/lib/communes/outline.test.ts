import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, dissolve, ringsOf } from '@/lib/communes/territoire/outline';
import { simplify } from '@/lib/communes/territoire/simplify';
import type { Geometry } from '@/lib/communes/words';

const cell = (x: number, y: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
});

test('two neighbours become one ring without the border between them, whichever way each was drawn', () => {
  const [left, right] = [cell(0, 0), cell(1, 0)];
  ringsOf(right)[0]?.reverse();
  const whole = dissolve([left, right]);
  expect(whole?.type).toBe('Polygon');
  expect(whole && ringsOf(whole)[0]).toHaveLength(7);
});

test('a hole stays one, and apart pieces stay apart', () => {
  const around = [0, 1, 2]
    .flatMap((x) => [0, 1, 2].map((y) => [x, y] as const))
    .filter(([x, y]) => x !== 1 || y !== 1);
  const ring = dissolve(around.map(([x, y]) => cell(x, y)));
  expect(ring).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } });
  expect(dissolve([cell(0, 0), cell(5, 5)])).toMatchObject({
    type: 'MultiPolygon',
    coordinates: { length: 2 },
  });
  expect(dissolve([])).toBeNull();
});

test('the middle of a cell lies inside the whole exactly when the cell was given', () => {
  const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 20,
    selector: ([x, y]) => `${x} ${y}`,
  });
  fc.assert(
    fc.property(cells, (given) => {
      const whole = dissolve(given.map(([x, y]) => cell(x, y)));
      const rings = whole ? ringsOf(whole) : [];
      for (let x = 0; x < 6; x++)
        for (let y = 0; y < 6; y++) {
          const inside = rings.filter((ring) => contains(ring, [x + 0.5, y + 0.5])).length % 2 === 1;
          expect(inside).toBe(given.some(([a, b]) => a === x && b === y));
        }
    }),
  );
});

test('an outline made lighter keeps its corners', () => {
  const many = Array.from({ length: 400 }, (_, at) => [at / 100, 0]);
  const light = simplify({ type: 'Polygon', coordinates: [[...many, [4, 1], [0, 1], [0, 0]]] }, 0.001);
  expect(light.coordinates[0]).toHaveLength(5);
});
