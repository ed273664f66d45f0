import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { AppError, isAppError } from '@/lib/core/errors';
import { consume } from '@/lib/core/rate-limit';
import { oneLine, slugify } from '@/lib/core/text';
import { signalReading, storeLines } from '../lines';
import { type Importer, requireImporter } from '../policy';
import { readTable } from '../reading/read-table';
import { unreadable } from '../reading/refusal';
import type { Ligne, Table } from '../reading/table';
import { recallSource } from '../remember';
import { chooseMapping, headerDigest } from '../sources/choose-mapping';
import { MAX_BYTES } from '../words';
import { analyseImport } from './analyse';

const BATCH = 1_000;
const PER_COMPTE = { name: 'import', points: 60, duration: 3_600 };

export type File = {
  nom: string;
  bytes: Buffer;
  /** Under which name its columns are remembered, when the person says so. */
  source?: string;
};

const idOf = (importer: Importer) => (importer.kind === 'compte' ? importer.id : null);
const fileName = (nom: string) => oneLine(nom.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'fichier';

/** An import that came to nothing, with why: the person finds it again among the others. */
async function recordRefusal(importer: Importer, nom: string, erreur: string): Promise<string> {
  const date = now();
  const { id } = await db.import.create({
    data: {
      fichierNom: fileName(nom),
      source: '',
      entete: '',
      mapping: {},
      etat: 'echec',
      erreur,
      createdById: idOf(importer),
      createdAt: date,
      finishedAt: date,
    },
    select: { id: true },
  });
  return id;
}

/**
 * Notes that a file was too large to be taken.
 * @throws AppError `not_found` for who is no agent
 */
export const refuseLargeFile = (actor: Actor, nom: string): Promise<string> =>
  recordRefusal(requireImporter(actor), nom, TOO_LARGE);

export const TOO_LARGE = unreadable(
  `Ce fichier dépasse ${MAX_BYTES / 1024 / 1024}\u00a0Mo. Enlevez les lignes des autres départements, ou coupez-le en plusieurs.`,
).message;

async function store(importId: string, { lignes }: Table): Promise<{ count: number; commas: boolean }> {
  let count = 0;
  let commas = false;
  let batch: Ligne[] = [];
  const flush = async () => {
    if (batch.length > 0) await storeLines(db, importId, batch);
    await signalReading(importId);
    count += batch.length;
    batch = [];
  };
  for await (const ligne of lignes) {
    commas ||= ligne.cellules.some((cell) => /^-?\d{1,3},\d{3,}$/.test(cell));
    batch.push(ligne);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (count === 0) throw unreadable('Ce fichier a des colonnes, mais aucune ligne.');
  return { count, commas };
}

async function receive(importer: Importer, { nom, bytes, source }: File): Promise<string> {
  if (bytes.length > MAX_BYTES) throw new AppError('invalid', TOO_LARGE);
  const table = await readTable(bytes);
  const chosen = chooseMapping(table.colonnes, fileName(nom), await recallSource(table.colonnes));
  const named = source?.trim()
    ? { source: slugify(source), mapping: { ...chosen.mapping, nom: oneLine(source).slice(0, 80) } }
    : chosen;
  const date = now();
  const { id } = await db.import.create({
    data: {
      fichierNom: fileName(nom),
      source: named.source,
      entete: headerDigest(table.colonnes),
      colonnes: table.colonnes,
      mapping: named.mapping,
      createdById: idOf(importer),
      createdAt: date,
      // Being read: nobody may accept it yet.
      startedAt: date,
    },
    select: { id: true },
  });
  try {
    const { count, commas } = await store(id, table);
    const lecture = `${table.lecture}${commas ? ', virgule décimale' : ''}`;
    await db.import.update({ where: { id }, data: { total: count, lecture } });
    await analyseImport({ id, source: named.source, colonnes: table.colonnes, mapping: named.mapping });
    return id;
  } catch (error) {
    // A file is kept whole or not at all.
    await db.import.delete({ where: { id } });
    throw error;
  }
}

/**
 * Reads a file that an agent brings, finds out what each of its rows would do, and keeps both for the preview: nothing
 * enters the annuaire. CSV or XLSX, 50 MB and 100,000 rows at most. A file that cannot be read leaves an import that says
 * why.
 * @returns the import, and the sentence that refused the file, if it was
 * @throws AppError `not_found` for who is no agent; `rate_limited` beyond sixty an hour
 */
export async function receiveFile(actor: Actor, file: File): Promise<{ id: string; refus: string | null }> {
  const importer = requireImporter(actor);
  if (importer.kind === 'compte') await consume(PER_COMPTE, importer.id);
  try {
    return { id: await receive(importer, file), refus: null };
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid') throw error;
    return { id: await recordRefusal(importer, file.nom, error.message), refus: error.message };
  }
}
