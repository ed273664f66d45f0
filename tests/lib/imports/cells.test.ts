import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, type HeldFiche } from '@/lib/annuaire/received';
import {
  fiveSigns,
  isFormula,
  plainCode,
  readEmail,
  readNumber,
  readPhone,
  readUrl,
  splitPosition,
  withoutGuard,
} from '@/lib/imports/rows/cells';
import { isInFrance, positionFault } from '@/lib/imports/rows/france';
import { calmName, placedName } from '@/lib/imports/rows/names';
import { chooseMapping } from '@/lib/imports/sources/choose-mapping';
import { knownSources } from '@/lib/imports/sources/known';

test.each(['=HYPERLINK("x")', ' =1+1', '+cmd|x', '@SUM(A1)', '-HYPERLINK("x")'])(
  '%s is a formula',
  (cell) => {
    expect(isFormula(cell)).toBe(true);
  },
);
test.each(['+33 3 29 00 00 01', '-12', '-6,11', '@compagnie', 'a = b', '- Mairie'])('%s is none', (cell) => {
  expect(isFormula(cell)).toBe(false);
});
test('what our own files disarm is what it was', () => {
  expect(withoutGuard("'=1+1")).toBe('=1+1');
  expect(withoutGuard("'L’Atelier'")).toBe("'L’Atelier'");
});

describe('cells', () => {
  test('codes that passed through a table of numbers', () => {
    expect(plainCode('3979.0')).toBe('3979');
    expect(fiveSigns('1004')).toBe('01004');
    expect(fiveSigns('88372.0')).toBe('88372');
    expect(fiveSigns('2a004')).toBe('2A004');
  });

  test.each([
    ['0329625913', '03 29 62 59 13'],
    ['+33 (0)3.29.62.59.13', '03 29 62 59 13'],
    ['329625913.0', '03 29 62 59 13'],
    ['03 29 62 59 13 / 06 00 00 00 00', '03 29 62 59 13'],
    ['+352 26 12 34 56', '+35226123456'],
    ['voir le site', null],
  ])('telephone %s', (cell, wanted) => expect(readPhone(cell)).toBe(wanted));

  test.each([
    ['Contact@Exemple.FR', 'contact@exemple.fr'],
    ['mailto:a@b.fr ; c@d.fr', 'a@b.fr'],
    ['a@b', null],
    ['personne', null],
  ])('e-mail %s', (cell, wanted) => expect(readEmail(cell)).toBe(wanted));

  test.each([
    ['www.festival.com', 'https://www.festival.com'],
    ['http://exemple.fr/a?b=c', 'http://exemple.fr/a?b=c'],
    ['javascript:alert(1)', null],
    ['mailto:a@b.fr', null],
    ['néant', null],
  ])('site %s', (cell, wanted) => expect(readUrl(cell)).toBe(wanted));

  test.each([
    ['48.407638, 6.845328', ['48.407638', '6.845328']],
    ['48.015174,6.590031', ['48.015174', '6.590031']],
    ['48,0074 ; 6,7183', ['48,0074', '6,7183']],
    ['48,0074 -6,7183', ['48,0074', '-6,7183']],
    ['48.4', null],
  ])('a place in one cell: %s', (cell, wanted) => expect(splitPosition(cell)).toEqual(wanted));

  test('a number with a decimal comma or point is the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (millionths) => {
        const text = (millionths / 10_000).toFixed(4);
        expect(readNumber(text)).toBe(Number(text));
        expect(readNumber(text.replace('.', ','))).toBe(Number(text));
      }),
    );
  });
});

describe('places', () => {
  test('France is there, overseas too, and the sea is not', () => {
    expect([isInFrance(48.17, 6.45), isInFrance(16.24, -61.53), isInFrance(-21.1, 55.5)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(positionFault(4.82, -6.11)).toContain('hors de France');
    expect(positionFault(6.45, 48.17)).toContain('inversées');
    expect(positionFault(6_789_000, 958_000)).toContain('pas en degrés');
  });
});

describe('names', () => {
  test.each([
    ['Bibliothèque', 'Vittel', 'Bibliothèque de Vittel'],
    ['Bibliothèque municipale', 'Épinal', 'Bibliothèque municipale d’Épinal'],
    ['Médiathèque', 'Le Thillot', 'Médiathèque du Thillot'],
    ['Bibliothèque de Vittel', 'Vittel', 'Bibliothèque de Vittel'],
    ['Médiathèque La Source', 'Vittel', 'Médiathèque La Source'],
  ])('%s at %s', (nom, commune, wanted) => expect(placedName(nom, commune)).toBe(wanted));

  test.each([
    ['CINES PALACE', 'Cines Palace'],
    ["L'ENTR'ACTES", 'L’Entr’Actes'],
    ['88 - MEDIATHEQUE DEPARTEMENTALE DES VOSGES', 'Mediatheque Departementale des Vosges'],
    ['musée Charles Friry', 'Musée Charles Friry'],
    ['RIO', 'RIO'],
  ])('%s', (given, wanted) => expect(calmName(given)).toBe(wanted));
});

describe('what a file changes', () => {
  const fiche: HeldFiche = {
    id: '1',
    champsTenus: ['telephone', 'position'],
    salle: false,
    nom: 'A',
    genreId: 'autre',
    communeInsee: '88160',
    sigle: '',
    accroche: '',
    presentation: '',
    disciplines: ['theatre'],
    publics: [],
    labels: [],
    adresse: '1 rue A',
    codePostal: '',
    position: null,
    telephone: '1',
    email: '',
    siteWeb: '',
    horaires: '',
    accessible: false,
    jauge: null,
  };
  const said = {
    nom: 'B',
    genreId: 'autre',
    communeInsee: '88160',
    adresse: '2 rue B',
    telephone: '2',
    email: 'b@example.org',
    disciplines: ['musique'],
    position: { latitude: 48, longitude: 6, exacte: true },
  };

  test('known by its number: everything its people did not write', () => {
    expect(Object.keys(changesOf(fiche, said, false)).sort()).toEqual([
      'adresse',
      'disciplines',
      'email',
      'nom',
    ]);
  });
  test('met for the first time: only what is empty, and its lists grow', () => {
    expect(changesOf(fiche, said, true)).toEqual({
      email: { avant: '', apres: 'b@example.org' },
      disciplines: { avant: ['theatre'], apres: ['theatre', 'musique'] },
    });
  });
  test('the middle of a commune never replaces the place of a building', () => {
    const placed = { ...fiche, champsTenus: [], position: { latitude: 48.1, longitude: 6.1, exacte: true } };
    const vague = { ...said, position: { latitude: 48, longitude: 6, exacte: false } };
    expect(changesOf(placed, vague, false).position).toBeUndefined();
  });
});

describe('columns', () => {
  test.each(knownSources.map((one) => [one.source, one] as const))(
    '%s is recognised by its header',
    (source, list) => {
      const colonnes = Object.keys(list.columns).map((name) => name.toUpperCase().replaceAll(' ', '_'));
      const chosen = chooseMapping(colonnes, 'x.csv', null);
      expect(chosen.source).toBe(source);
      expect(chosen.mapping.champs).toEqual(Object.values(list.columns));
    },
  );
  test('BASILIC as the ministry writes it', () => {
    const header =
      'Nom;Adresse;Code Postal;libelle_geographique;code_insee;Identifiant_deps_a_partir_de_2022;Rang;Type équipement ou lieu;Label et appellation;Domaine;Sous_domaine;Latitude;Longitude;N_Département';
    const { source, mapping } = chooseMapping(header.split(';'), 'basilic.csv', null);
    expect(source).toBe('basilic');
    expect(mapping.champs).toEqual(
      'nom adresse codePostal commune insee identifiant ignorer genre labels disciplines disciplines latitude longitude ignorer'.split(
        ' ',
      ),
    );
  });
});
