import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  equipementLine,
  plainPhone,
  siretIn,
  splitAddress,
  type Venue,
  venueNumber,
} from '@/lib/annuaire/open-data/equipements';
import { csvLine } from '@/lib/core/csv';

const collectivite = { nom: 'Département des Vosges', siret: '22880001200018' };
const venue: Venue = {
  id: 'a',
  etat: 'publiee',
  nom: 'Théâtre, scène et jardin',
  adresse: '12 bis rue de l’Hôtel-Dieu',
  codePostal: '88160',
  latitude: 47.88,
  longitude: 6.76,
  telephone: '+33 3 29 00 00 00',
  email: 'a@example.org',
  siteWeb: 'https://a.example.org',
  horaires: 'le mardi',
  contactPublic: true,
  genre: { nom: 'Lieu de spectacle' },
  commune: { insee: '88467', nom: 'Le Val-d’Ajol', codesPostaux: ['88160'] },
  _count: { referents: 1 },
};
/** Patterns of the schema, version 0.1.5. */
const patterns: Record<number, RegExp> = {
  1: /^\d{14}$/,
  2: /^[0-9A-B]{5}-[0-9]{8}-[0-9]{3}$/,
  8: /^[a-zA-Z0-9\-'\s\d\u00C0-\u00FF]{3,}$/,
  9: /^\d{5}$/,
  10: /^[A-Za-z\s\-\u00C0-\u00FF]+$/,
};
const cellsOf = (line: string | null): string[] => parse(line ?? '')[0] ?? [];

describe('a row of the SCDL', () => {
  test('meets the patterns of the schema', () => {
    const cells = cellsOf(equipementLine(collectivite, venue, 7));
    expect(cells).toHaveLength(21);
    for (const [at, pattern] of Object.entries(patterns)) expect(cells[Number(at)], at).toMatch(pattern);
    expect(cells.slice(2, 11)).toEqual([
      '88467-08000000-007',
      'Equipement culturel',
      '08000000-007',
      'Lieu de spectacle',
      'Théâtre, scène et jardin',
      '12 bis',
      "rue de l'Hôtel-Dieu",
      '88160',
      'Le Val-d Ajol',
    ]);
    expect(cells.slice(15)).toEqual([
      '47.88',
      '6.76',
      '',
      '0329000000',
      'a@example.org',
      'https://a.example.org',
    ]);
  });

  test('keeps the contact of who did not agree, or whom nobody speaks for', () => {
    for (const kept of [
      { ...venue, contactPublic: false },
      { ...venue, _count: { referents: 0 } },
    ])
      expect(cellsOf(equipementLine(collectivite, kept, 1)).slice(18, 20)).toEqual(['', '']);
  });

  test('is left out without what the schema requires', () => {
    expect(equipementLine(collectivite, { ...venue, latitude: null }, 1)).toBeNull();
    expect(equipementLine(collectivite, { ...venue, commune: null }, 1)).toBeNull();
  });
});

describe('the number of a venue', () => {
  const ids = Array.from({ length: 999 }, (_, at) => `fiche-${at}`);
  const numbersOf = (venues: string[]) => {
    const taken = new Set<number>();
    return new Map(
      venues.map((id) => {
        const numero = venueNumber(id, taken);
        if (numero !== null) taken.add(numero);
        return [id, numero];
      }),
    );
  };

  test('stays when an older venue goes', () => {
    const some = ids.slice(0, 10);
    const all = numbersOf(some);
    for (const gone of some) {
      const left = numbersOf(some.filter((id) => id !== gone));
      for (const [id, numero] of left) expect(numero, `${id} without ${gone}`).toBe(all.get(id));
    }
  });

  test('is the next that is free where an older venue has it, and starts again at 1', () => {
    const drawn = venueNumber('a', new Set());
    expect(drawn).toBe(venueNumber('a', new Set()));
    expect(venueNumber('a', new Set([drawn ?? 0]))).toBe(((drawn ?? 0) % 999) + 1);
    const others = new Set(Array.from({ length: 998 }, (_, at) => at + 2));
    expect(venueNumber('a', others)).toBe(1);
  });

  test('is of one venue only, within three figures; a thousandth has none', () => {
    const numbers = numbersOf([...ids, 'one too many']);
    expect(numbers.get('one too many')).toBeNull();
    numbers.delete('one too many');
    expect(new Set(numbers.values()).size).toBe(999);
    expect(Math.min(...[...numbers.values()].map(Number))).toBe(1);
    expect(Math.max(...[...numbers.values()].map(Number))).toBe(999);
  });
});

test.each([
  ['12 bis rue de la Gare', '12 bis', 'rue de la Gare'],
  ['12bis, rue de la Gare', '12 bis', 'rue de la Gare'],
  ['3/5 place du Marché', '3/5', 'place du Marché'],
  ['Lieu-dit Les Œillets', '99999', 'Lieu-dit Les OEillets'],
  ['Salle des fêtes\n2 rue Haute', '99999', 'Salle des fêtes'],
  ['', '99999', 'Le Val-d Ajol'.replace('d A', "d'A")],
])('« %s » has number %s and street « %s »', (adresse, numero, voie) => {
  expect(splitAddress(adresse, 'Le Val-d’Ajol')).toEqual({ numero, voie });
});

test.each([
  ['+33 3 29 00 00 00', '0329000000'],
  ['0033329000000', '0329000000'],
  ['03.29.00.00.00', '0329000000'],
  ['03 29', ''],
  ['=cmd', ''],
])('the number « %s » is written « %s »', (typed, written) => {
  expect(plainPhone(typed)).toBe(written);
});

test('the SIRET of the publisher is found among its words', () => {
  expect(siretIn('Département\nSIRET 228 800 012 00018')).toBe('22880001200018');
  expect(siretIn('SIREN 228 800 012')).toBe('');
});

test('a formula is disarmed, a coordinate is not', () => {
  expect(csvLine(['=HYPERLINK("http://x")', -1.5], ',')).toBe('"\'=HYPERLINK(""http://x"")",-1.5\r\n');
});
