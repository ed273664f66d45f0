import { expect, test } from 'vitest';
import { askedText } from '@/app/asked-text';

test.each([
  [undefined, ''],
  [['piano', 'scène'], ''],
  ['  piano ', 'piano'],
  ['a'.repeat(300), 'a'.repeat(200)],
])('an address that says %j asks for « %s »', (said, asked) => {
  expect(askedText(said)).toBe(asked);
});
