import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diskName, freePath } from '@/lib/mes-donnees/archive/files';

test('a name in the archive never leaves its folder, and any system can write it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (nom) => {
      const name = diskName(nom);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
      expect(name).not.toMatch(/^\.|[. ]$/);
      expect(name.length).toBeGreaterThan(0);
    }),
  );
});

test('two files never take one place, letters large or small', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Plan.pdf', 'plan.pdf', 'plan (2).pdf', 'a/b', 'a_b', '..', '')),
      (noms) => {
        const taken = new Set<string>();
        const paths = noms.map((nom) => freePath(taken, 'fichiers', nom).toLowerCase());
        expect(new Set(paths).size).toBe(noms.length);
      },
    ),
  );
  const taken = new Set<string>();
  expect(['plan.pdf', 'Plan.pdf'].map((nom) => freePath(taken, 'f', nom))).toEqual([
    'f/plan.pdf',
    'f/Plan (2).pdf',
  ]);
});
