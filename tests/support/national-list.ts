import { readAllCommunes } from '@/lib/communes/official';

const HEAD =
  'cp;code_bib;surface;amplitude_horaire;nom_de_l_etablissement;libelle_2;complement;adresse;code_region;region;code_departement;departement;ville;cedex;code_insee_commune;population_commune;longitude;latitude;statut;type_adresse;nombre_de_salaries;nombre_de_benevoles;geolocalisation';

const NAMES = [
  'Bibliothèque municipale',
  'Médiathèque',
  'Bibliothèque - Mairie',
  'Point lecture',
  'Médiathèque Jean de La Fontaine',
  'Bibliothèque pour tous',
];

/** Places far from one another, the same each time. */
const fraction = (n: number, salt: number) => {
  const x = Math.sin(n * 12.9898 + salt) * 43_758.5453;
  return x - Math.floor(x);
};

/**
 * A list of public libraries of the whole country, invented, with the columns and the quirks of the real one: floats for
 * numbers, names that mean nothing without the town, one row in twenty without a place, CRLF, BOM.
 */
export async function nationalList(rows: number): Promise<Buffer> {
  const communes = (await readAllCommunes()).filter(
    ({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux.length > 0,
  );
  const step = communes.length / rows;
  const lines = Array.from({ length: rows }, (_, n) => {
    const commune = communes[Math.floor(n * step)];
    if (!commune) throw new Error('no such commune');
    const { code, nom, codesPostaux, departement } = commune;
    const latitude = (43.5 + 6 * fraction(n, 1)).toFixed(6);
    const longitude = (-0.5 + 6.5 * fraction(n, 2)).toFixed(6);
    const place = n % 20 === 0 ? ['', '', ''] : [longitude, latitude, `${latitude}, ${longitude}`];
    return [
      codesPostaux[0],
      `${n + 1}.0`,
      '120.0',
      '8.0',
      NAMES[n % NAMES.length],
      '',
      '',
      `${(n % 90) + 1} rue de la République`,
      '44.0',
      '',
      departement,
      '',
      nom,
      '',
      code,
      '1200',
      place[0],
      place[1],
      'Bibliothèque municipale',
      'Bâtiment ouvert',
      '1.0',
      '2.0',
      place[2],
    ].join(';');
  });
  return Buffer.from(`\ufeff${[HEAD, ...lines].join('\r\n')}\r\n`);
}
