import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Refreshed, refreshTerritoire } from '@/lib/communes/commands/refresh-territoire';
import { mergeTerritoires, type TerritoireData } from '@/lib/communes/territoire/data';
import { fetchTerritoire, OFFICIAL_API } from '@/lib/communes/territoire/fetch-api';
import { readCommunesCsv } from '@/lib/communes/territoire/read-csv';
import { readGeojson } from '@/lib/communes/territoire/read-geojson';
import { systeme } from '@/lib/comptes/actor';
import { plural } from '@/lib/core/text';
import { decodeWindows1252 } from '@/lib/core/windows-1252';
import { getInstance } from '@/lib/instance/queries';
import { StartError } from '../start-error';
import { onDatabase } from './on-database';

const USAGE = `Met à jour les communes du département : noms, codes postaux, population, coordonnées, contours.

  npm run territoire -- --api                       depuis geo.api.gouv.fr
  npm run territoire -- --file communes.csv         depuis un fichier, ou plusieurs :
  npm run territoire -- --file communes.csv --file communes.geojson

CSV : une ligne par commune, avec son code Insee. GeoJSON : contours des communes ou du département, en WGS84.
--origin remplace l’adresse de l’API.`;

const MAX_BYTES = 100_000_000;

async function readSource(typed: string, departement: string): Promise<TerritoireData> {
  // npm moves to the software's folder: a path is meant from where it was typed.
  const file = path.resolve(process.env.INIT_CWD ?? '', typed);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new StartError(`${file} : ce fichier n’existe pas.`);
  if (found.size > MAX_BYTES)
    throw new StartError(`${file} : plus de 100 Mo, c’est trop pour un département.`);
  const bytes = await readFile(file);
  const text = decode(bytes);
  const read = /^\s*[{[]/.test(text) ? readGeojson : readCommunesCsv;
  return read(path.basename(file), text, departement);
}

/** UTF-8, or what French spreadsheets wrote before it. */
function decode(bytes: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function report({ communes, ajoutees, placees, contours, inconnues, sansPlace, contour }: Refreshed) {
  const lines = [
    `${plural(communes, 'commune mise à jour', 'communes mises à jour')}, ${plural(ajoutees, 'ajoutée')} ; ${plural(placees, 'avec ses coordonnées', 'avec leurs coordonnées')}, ${plural(contours, 'avec son contour', 'avec leur contour')}.`,
    contour
      ? 'Le contour du département est dessiné sur les cartes.'
      : 'Le département n’a pas encore de contour : donnez celui de ses communes, ou le sien.',
  ];
  if (sansPlace > 0)
    lines.push(`${plural(sansPlace, 'commune reste', 'communes restent')} sans coordonnées.`);
  if (inconnues.length > 0)
    lines.push(
      `Codes laissés de côté, absents de la liste officielle des communes : ${inconnues.join(', ')}.`,
    );
  return lines.join('\n');
}

/**
 * `npm run territoire`.
 * @param args what was typed after `--`
 * @returns what to print
 * @throws StartError, AppError with a sentence for whoever typed it
 */
export async function territoire(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: 'string', multiple: true, default: [] },
      api: { type: 'boolean', default: false },
      origin: { type: 'string', default: OFFICIAL_API },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { file: files = [], api, origin, help } = values;
  if (help || (!api && files.length === 0)) return USAGE;
  return onDatabase(async () => {
    const { departementCode } = await getInstance();
    const parts: TerritoireData[] = api ? [await fetchTerritoire(departementCode, { origin })] : [];
    for (const file of files) parts.push(await readSource(file, departementCode));
    return report(await refreshTerritoire(systeme, mergeTerritoires(parts)));
  });
}
