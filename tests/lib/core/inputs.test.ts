import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, figure, prose, site } from '@/lib/core/inputs';

describe('a day', () => {
  const written = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-12-31T23:00:00Z'),
    noInvalidDate: true,
  });

  test('is the same as a date field sends it and as people write it', () => {
    fc.assert(
      fc.property(written, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        for (const typed of [iso, `${d}/${m}/${y}`, `${Number(d)}.${Number(m)}.${y}`])
          expect(day.parse(typed)?.toISOString()).toBe(`${iso}T00:00:00.000Z`);
      }),
    );
  });

  test.each(['31/02/2027', '2027-02-30', '2027-13-01', '10/03', 'demain', '2999-01-01', '00/01/2027'])(
    'is not « %s »',
    (typed) => expect(day.safeParse(typed).success).toBe(false),
  );

  test('may be left out', () => expect(day.parse('')).toBeNull());
});

describe('a number', () => {
  test('is read as it is shown in French', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const value = cents / 100;
        expect(figure(0, 1_000_000).parse(value.toLocaleString('fr-FR'))).toBe(value);
      }),
    );
  });

  test.each(['gratuit?', '12 à 15', '--', '10 000 000 000'])('is not « %s »', (typed) =>
    expect(figure(0, 1_000_000, { words: 'Un montant.' }).safeParse(typed).success).toBe(false),
  );
});

test('a text keeps its paragraphs and nothing that hides', () => {
  expect(prose(100).parse(' Un.\r\n\r\n\r\n\r\nDeux.\u202e  \n')).toBe('Un.\n\nDeux.');
});

test.each([
  ['exemple.fr/page', 'https://exemple.fr/page'],
  ['http://exemple.fr', 'http://exemple.fr'],
  ['', ''],
])('an address: « %s »', (typed, address) => expect(site(100).parse(typed)).toBe(address));

test.each([
  'javascript:alert(1)',
  'ftp://exemple.fr',
  'pas une adresse',
  'https://moi@exemple.fr',
  'localhost',
])('no address: « %s »', (typed) => expect(site(100).safeParse(typed).success).toBe(false));
