import { expect, test } from 'vitest';
import { statementName } from '@/lib/core/statements';

test('a statement keeps its name, and texts without end get none', () => {
  const first = statementName('select 1');
  expect(statementName('select 2')).not.toBe(first);
  expect(statementName('select 1')).toBe(first);
  const names = Array.from({ length: 2_000 }, (_, index) => statementName(`select ${index + 10}`));
  expect(names.at(-1)).toBe('');
  expect(new Set(names.filter(Boolean)).size).toBeLessThanOrEqual(500);
});
