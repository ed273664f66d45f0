import { expect, test } from 'vitest';
import { mean, median, percentile, spread } from '@/bench/measure/percentiles';

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the order of arrival does not matter', () => {
  expect(spread([30, 10, 20])).toEqual({ count: 3, p50: 20, p95: 30, p99: 30 });
  expect(median([9, 1, 5])).toBe(5);
  expect(mean([1, 2, 6])).toBe(3);
});
