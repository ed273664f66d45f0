import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { editorExtensions } from '@/lib/documents/editor';
import { isId } from '@/lib/documents/schema';

test('what is typed after a link is not part of it', () => {
  expect(getSchema(editorExtensions()).marks.link?.spec.inclusive).toBe(false);
});

test('an address that no document can have is known without the database', () => {
  expect(isId('01a20769-0000-7000-8000-000000000000')).toBe(true);
  for (const id of ['', '\u0000', 'x\u0000', 'a/b', 'é', 'a'.repeat(65)]) expect(isId(id)).toBe(false);
});
