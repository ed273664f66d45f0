import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ficheCount } from '@/components/annuaire/search/fiche-count';
import { type FicheSearch, readSearch, searchParamsOf, tris } from '@/lib/annuaire/search/schema';
import { ficheSearchText } from '@/lib/annuaire/search/text';
import { queryWords, tsquery } from '@/lib/recherche/query-words';
import { forgiven, slips } from '@/lib/recherche/slips';

const word = fc.string({ unit: fc.constantFrom(...'abcdef'), maxLength: 12 });

describe('slips of the fingers', () => {
  test.each([
    ['rambervilers', 'rambervillers', 1],
    ['cimena', 'cinema', 2],
    ['ehapd', 'ehpad', 1],
    ['mediatheqe', 'mediatheque', 1],
    ['', 'abc', 3],
  ])('%s → %s: %i', (typed, meant, count) => {
    expect(slips(typed, meant)).toBe(count);
  });

  test('are the same both ways, none for the same word, one for one letter, never more than the letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const count = slips(a, b);
        expect(count).toBe(slips(b, a));
        expect(count === 0).toBe(a === b);
        expect(count).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(count).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), (a, at, letter) => {
        const place = at % (a.length + 1);
        expect(slips(a, a.slice(0, place) + letter + a.slice(place))).toBe(1);
      }),
    );
  });

  test('a short word forgives none', () => {
    expect([2, 3, 4, 6, 12].map(forgiven)).toEqual([0, 0, 1, 2, 3]);
  });
});

describe('the words looked for', () => {
  test.each([
    ['L’orchestre à Épinal', ['orchestre', 'epinal']],
    ["médiathèque d'Épinal", ['mediatheque', 'epinal']],
    ['à', ['a']],
    ['  ', []],
    ['CIE 3e', ['cie', '3e']],
    ["'; drop table fiches --", ['drop', 'table', 'fiches']],
    ['a & b | !c:*', ['a', 'b', 'c']],
  ])('%s', (typed, words) => {
    expect(queryWords(typed)).toEqual(words);
  });

  test('hold nothing that a query would read as a sign, and are few', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const words = queryWords(typed);
        expect(words.length).toBeLessThanOrEqual(8);
        expect(tsquery(words.map((one) => [one]))).toMatch(/^(\([a-z0-9]{1,40}\)( & \([a-z0-9]{1,40}\))*)?$/);
      }),
    );
  });
});

describe('the address of a search', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 4 });
  const search: fc.Arbitrary<FicheSearch> = fc.record({
    q: fc.constantFrom('', 'théâtre', 'l’orchestre & co'),
    ou: fc.constantFrom('Épinal', 'Le Val-d’Ajol (88340)'),
    rayon: fc.constantFrom(null, 5, 30, 77),
    genre: ids,
    discipline: ids,
    public: ids,
    epci: ids,
    accessible: fc.boolean(),
    residence: fc.boolean(),
    tri: fc.constantFrom(null, ...tris),
    page: fc.integer({ min: 1, max: 99 }),
  });

  test('says all of it: read again, it is the same search', () => {
    fc.assert(
      fc.property(search, (asked) => {
        const read: Record<string, string[]> = {};
        for (const [name, value] of searchParamsOf(asked)) read[name] = [...(read[name] ?? []), value];
        expect(readSearch(read)).toEqual(asked);
      }),
    );
  });

  test('leaves out what means nothing', () => {
    expect(
      readSearch({
        q: ['un', 'deux '],
        rayon: '-3',
        genre: ['musee', 'musee', '<b>', 'x'.repeat(100)],
        accessible: 'oui',
        tri: 'hasard',
        page: '1e9',
      }),
    ).toMatchObject({ q: 'deux', rayon: null, genre: ['musee'], accessible: false, tri: null, page: 1 });
    expect(searchParamsOf(readSearch({ q: '', ou: '', rayon: '30', genre: [] })).toString()).toBe('');
  });
});

test('an estimate shows two figures, a count all of them', () => {
  expect(ficheCount(73_412, true).replace(/\s/g, ' ')).toBe('environ 73 000 fiches');
  expect(ficheCount(1, false).replace(/\s/g, ' ')).toBe('1 fiche');
});

test('a fiche is found by its names, its words, and those of its lists; a long one is cut between two limits', () => {
  const { rechercheNom, rechercheTexte } = ficheSearchText({
    nom: 'L’Œuvre Vive',
    sigle: 'OV',
    autresNoms: ['Ancien nom'],
    genre: { nom: 'Bibliothèque', pluriel: 'Bibliothèques', synonymes: ['point lecture'] },
    termes: [{ nom: 'Théâtre', synonymes: ['art dramatique'] }],
    commune: { nom: 'Saint-Dié-des-Vosges' },
    presentation: 'mot '.repeat(5_000),
  });
  expect(rechercheNom).toBe('l oeuvre vive ov ancien nom');
  expect(rechercheTexte).toContain('saint die des vosges bibliotheque bibliotheques point lecture theatre');
  expect(rechercheTexte.length).toBeLessThanOrEqual(12_000);
});
