import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarest } from '@/lib/membres/join';
import { canManage, canRead, canWrite, type Membership } from '@/lib/membres/policy';

const as = (role: Membership['role']): Membership => ({
  espaceId: 'e',
  slug: 'bois-debout',
  compteId: 'c',
  role,
  couleur: 1,
});

describe('what each role may do', () => {
  it('lets every member read, and nobody else', () => {
    expect(canRead(as('lecteur'))).toBe(true);
    expect(canRead(null)).toBe(false);
  });

  it('lets responsables and membres write, and only responsables manage', () => {
    expect([as('responsable'), as('membre'), as('lecteur')].map(canWrite)).toEqual([true, true, false]);
    expect([as('responsable'), as('membre'), as('lecteur')].map(canManage)).toEqual([true, false, false]);
  });
});

describe('the tape of a newcomer', () => {
  it('is one of the least worn, so that six people never share one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (people) => {
        const worn: number[] = [];
        for (let i = 0; i < people; i++) worn.push(rarest(worn));
        const counts = [1, 2, 3, 4, 5, 6].map((couleur) => worn.filter((one) => one === couleur).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
    expect(rarest([2, 3])).toBe(1);
    expect(rarest([1, 3, 4, 5, 6])).toBe(2);
  });
});
