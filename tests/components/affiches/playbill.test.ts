import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineWidth } from '@/components/affiches/glyph-widths';
import { cutTitle, MAX_LINES, measure, titleHeight } from '@/components/affiches/playbill';

const cut = (title: string) => cutTitle(title)?.map(({ text }) => text) ?? null;
const words = fc.array(fc.stringMatching(/^[a-zéèàç’-]{1,14}$/), { minLength: 1, maxLength: 9 });

describe('a title is cut as on a playbill', () => {
  it.each([
    ['Ce que savent les mains', ['Ce que', 'savent', 'les mains']],
    ['Veillées du haut pays', ['Veillées', 'du haut', 'pays']],
    ['Bois debout', ['Bois', 'debout']],
    ['Un hiver au collège', ['Un hiver', 'au collège']],
    ['Lire sous les charpentes', ['Lire', 'sous les', 'charpentes']],
  ])('« %s »', (title, lines) => {
    expect(cut(title)).toEqual(lines);
  });

  it('sets what does not fit in four lines in small letters', () => {
    expect(cut('Résidence de création et ateliers avec les habitants de la vallée')).toBeNull();
    expect(cut('a'.repeat(120))).toBeNull();
    expect(cut('   ')).toBeNull();
  });

  it('keeps every word, in order, on at most four lines that fit the poster', () => {
    fc.assert(
      fc.property(words, (list) => {
        const lines = cutTitle(list.join(' '));
        if (!lines) return;
        expect(lines.map(({ text }) => text).join(' ')).toBe(list.join(' '));
        expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
        expect(titleHeight(lines)).toBeLessThanOrEqual(85);
      }),
    );
  });

  it('never announces a line narrower than it is', () => {
    fc.assert(
      fc.property(words, (list) => {
        const line = measure(list.join(' '));
        // A sum of hundredths may differ from itself in its sixteenth digit.
        expect(line.em).toBeGreaterThanOrEqual(lineWidth(line.text) - 1e-9);
        expect(line.em - lineWidth(line.text)).toBeLessThanOrEqual(0.0201);
      }),
    );
  });

  it('measures as the browser does', () => {
    expect(lineWidth('Ici se montent')).toBeCloseTo(5.907, 1);
    expect(lineWidth('les projets culturels')).toBeCloseTo(8.877, 1);
    expect(lineWidth('pays')).toBeCloseTo(1.939, 1);
  });
});
