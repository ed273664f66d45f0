import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grounds, hash, motifs, pickPoster } from '@/components/affiches/pick';
import { titleHeight } from '@/components/affiches/playbill';

describe('a poster is picked by its id', () => {
  it('is the same every time', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (id, title) => {
        expect(pickPoster(id, title)).toEqual(pickPoster(id, title));
      }),
    );
  });

  it('uses every ground and every motif, none much more than another', () => {
    const seen = new Map<string, number>();
    for (let n = 0; n < 2_000; n++) {
      const { ground, motif } = pickPoster(`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`, 'Bois');
      for (const name of [ground, motif]) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    for (const ground of grounds) expect(seen.get(ground)).toBeGreaterThan(2_000 / grounds.length / 2);
    for (const motif of motifs) expect(seen.get(motif)).toBeGreaterThan(2_000 / motifs.length / 2);
  });

  it('keeps a tall title off the low lights', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom('Veillées du haut pays', 'x'.repeat(100)), (id, title) => {
        const { motif, lines } = pickPoster(id, title);
        expect(lines === null || titleHeight(lines) > 60).toBe(true);
        expect(['feu', 'ouvert']).not.toContain(motif);
      }),
    );
  });

  it('is the FNV-1a everyone computes, its high bits folded in', () => {
    expect(hash('')).toBe((0x811c9dc5 ^ (0x811c9dc5 >>> 15)) >>> 0);
  });
});
