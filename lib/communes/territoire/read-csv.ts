import { parse } from 'csv-parse/sync';
import { invalid } from '@/lib/core/errors';
import { oneLine, searchable } from '@/lib/core/text';
import { type CommuneData, INSEE, isPlausible, type TerritoireData } from './data';

/** Names of columns in the files of INSEE, La Poste and data.gouv.fr, as searches compare them; the best first. */
const COLUMNS = {
  insee: ['insee com', 'code insee', 'code commune insee', 'codgeo', 'insee', 'code commune', 'com', 'code'],
  nom: ['commune article', 'nom standard', 'nom commune complet', 'libelle', 'nom', 'nom commune', 'commune'],
  postal: ['code postal', 'codes postaux', 'postal'],
  latitude: ['lat', 'latitude', 'latitude centre', 'latitude mairie'],
  longitude: ['lng', 'lon', 'long', 'longitude', 'longitude centre', 'longitude mairie'],
  type: ['commune type', 'typecom', 'type'],
};
/** Today's communes; « COMD », « ARM » and others are parts of one. */
const WHOLE = new Set(['', 'com', 'commune actuelle']);

const decimal = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** « population », « population_2021 », « PMUN21 »: the latest. */
const populationColumn = (names: string[]) =>
  names
    .filter((name) => /^(population|pmun|ptot)/.test(name))
    .sort()
    .at(-1);

function rowsOf(text: string) {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ',';
  try {
    return parse(text, {
      delimiter,
      bom: true,
      columns: (names: string[]) => names.map(searchable),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as Record<string, string>[];
  } catch {
    throw invalid('file', 'Ce fichier n’est pas un CSV qui se lit.');
  }
}

/**
 * Names, postcodes, coordinates and population out of a CSV with one row per commune (or per postcode of it).
 * @throws AppError `invalid` naming `file`: not a CSV, no INSEE column, coordinates outside France
 */
export function readCommunesCsv(source: string, text: string, departement: string): TerritoireData {
  const rows = rowsOf(text);
  const names = Object.keys(rows[0] ?? {});
  const column = (known: string[]) => known.find((name) => names.includes(name)) ?? '';
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, known]) => [field, column(known)]),
  ) as Record<keyof typeof COLUMNS, string>;
  const population = populationColumn(names) ?? '';
  if (!columns.insee)
    throw invalid('file', 'Il manque la colonne du code Insee des communes, par exemple « code_insee ».');
  const communes = new Map<string, CommuneData>();
  for (const row of rows) {
    const cell = (name: string) => row[name]?.trim() ?? '';
    const insee = cell(columns.insee).padStart(5, '0').toUpperCase();
    if (!INSEE.test(insee) || !insee.startsWith(departement)) continue;
    if (!WHOLE.has(searchable(cell(columns.type)))) continue;
    const nom = oneLine(cell(columns.nom));
    const place = { latitude: decimal(cell(columns.latitude)), longitude: decimal(cell(columns.longitude)) };
    const placed = !Number.isNaN(place.latitude) && !Number.isNaN(place.longitude);
    if (placed && !isPlausible(place, departement))
      throw invalid('file', `Les coordonnées de ${nom || insee} ne sont pas en France : rien n’est changé.`);
    const inhabitants = Math.round(decimal(cell(population)));
    const known = communes.get(insee);
    communes.set(insee, {
      insee,
      nom: nom || known?.nom,
      codesPostaux: [
        ...new Set([...(known?.codesPostaux ?? []), ...(cell(columns.postal).match(/\d{5}/g) ?? [])]),
      ],
      population: inhabitants >= 0 ? inhabitants : known?.population,
      place: placed ? place : known?.place,
    });
  }
  if (communes.size === 0)
    throw invalid('file', `Ce fichier ne contient aucune commune du département ${departement}.`);
  return { source, communes: [...communes.values()], contour: null, complete: false };
}
