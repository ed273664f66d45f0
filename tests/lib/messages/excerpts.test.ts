import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable } from '@/lib/core/text';
import { excerptAround, extractOf } from '@/lib/messages/excerpts';

const marked = (body: string, words: string[]) => {
  const { extrait, marks } = excerptAround(body, words);
  return marks.map(([from, to]) => extrait.slice(from, to));
};

describe('the beginning of a message', () => {
  it('is one line of 140 characters at most, cut between words', { timeout: 20_000 }, () => {
    expect(extractOf('  Bonjour \n à tous ')).toBe('Bonjour à tous');
    const long = extractOf('mot '.repeat(100));
    expect(long.length).toBeLessThanOrEqual(140);
    expect(long).toMatch(/mot…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => {
        const extract = extractOf(body.replace(/\p{Cs}/gu, ''));
        expect(extract.length).toBeLessThanOrEqual(140);
        expect(extract).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('what a search shows of a message', () => {
  it('marks each word as it is written, accents and case forgiven', () => {
    expect(marked('L’été à ÉPINAL, puis l’Œuvre.', ['epinal', 'oeuvre', 'ete'])).toEqual([
      'été',
      'ÉPINAL',
      'Œuvre',
    ]);
    expect(marked('E\u0301pinal', ['epinal'])).toEqual(['\u00c9pinal']);
  });

  it('is around the first word found, however far it stands', () => {
    const { extrait, marks } = excerptAround(`${'avant '.repeat(300)}projecteur ${'après '.repeat(300)}`, [
      'projecteur',
    ]);
    expect(extrait).toMatch(/^…/);
    expect(extrait).toMatch(/…$/);
    expect(extrait.length).toBeLessThanOrEqual(221);
    expect(marks).toHaveLength(1);
  });

  it('marks a letter that is searched as two whole', () => {
    expect(excerptAround('Le Cœur', ['co']).marks).toEqual([[3, 5]]);
    expect(excerptAround('Ǣ', ['a']).marks).toEqual([[0, 1]]);
  });

  it('marks only what was searched, in order, inside the extract', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(fc.constantFrom('a', 'e', 'lu', 'oe', 'x1'), { minLength: 1, maxLength: 3 }),
        (body, words) => {
          const { extrait, marks } = excerptAround(body, words);
          let end = -1;
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThan(end);
            expect(to).toBeGreaterThan(from);
            const text = searchable(extrait.slice(from, to)).replaceAll(' ', '');
            expect(words.some((word) => text.includes(word))).toBe(true);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(extrait.length);
        },
      ),
    );
  });
});
