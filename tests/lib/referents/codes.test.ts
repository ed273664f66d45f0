import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { codeOf, readCode } from '@/lib/referents/codes';
import { shownCode } from '@/lib/referents/words';

beforeAll(() => {
  process.env.AUTH_SECRET ??= 'un-secret-pour-les-essais-seulement';
});

it('makes eight signs that cannot be taken for others, the same each time', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(codeOf(id)).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{8}$/);
      expect(codeOf(id)).toBe(codeOf(id));
    }),
  );
});

it('reads a code however it is copied', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '–'), (id, between) => {
      const code = codeOf(id);
      const typed = ` ${code.slice(0, 4).toLowerCase()}${between}${code.slice(4)} `;
      expect(readCode(typed)).toBe(code);
      expect(readCode(shownCode(code))).toBe(code);
    }),
  );
});
