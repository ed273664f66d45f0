import { expect, it } from 'vitest';
import { enumerate } from '@/components/accueil/project-shelf';

it('names three structures, and counts the others', () => {
  expect(enumerate([])).toBe('');
  expect(enumerate(['A', 'B'])).toBe('A, B');
  expect(enumerate(['A', 'B', 'C'])).toBe('A, B, C');
  expect(enumerate(['A', 'B', 'C', 'D'])).toBe('A, B, C et une autre');
  expect(enumerate(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C et deux autres');
});
