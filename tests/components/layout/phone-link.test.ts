import { expect, it } from 'vitest';
import { dialled } from '@/components/layout/phone-link';

it.each([
  ['03 53 01 12 88', '+33353011288'],
  ['+33 (0)3 53 01 12 88', '+33353011288'],
  ['0033 3.53.01.12.88', '+33353011288'],
  ['3939', '3939'],
])('« %s » dials %s', (written, number) => {
  expect(dialled(written)).toBe(number);
});
