import { oneLine } from '@/lib/core/text';
import { MAX_CELLULE, MAX_COLONNES, MAX_LIGNES } from '../words';
import { unreadable } from './refusal';

/** One row of a file: its line, as a text editor or a spreadsheet counts it, and its cells. */
export type Ligne = { ligne: number; cellules: string[] };

export type Table = {
  colonnes: string[];
  lignes: AsyncIterable<Ligne>;
  /** How it was read, for the person: « séparateur « ; », UTF-8 ». */
  lecture: string;
};

/** Under a cell that PostgreSQL would refuse, or too long to be anything but a mistake. */
export const cellText = (text: string) => text.replaceAll('\0', '').slice(0, MAX_CELLULE).trim();

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** A title above the table, or an empty line, is not its header. */
export const looksLikeHeader = (cells: readonly string[]) => filled(cells) >= 2;

export function columnNames(cells: readonly string[]): string[] {
  const last = cells.reduce((found, cell, index) => (cell.trim() ? index : found), -1);
  if (last + 1 > MAX_COLONNES) throw unreadable(`Ce tableau a plus de ${MAX_COLONNES} colonnes.`);
  return cells.slice(0, last + 1).map((cell, index) => oneLine(cell).slice(0, 200) || `Colonne ${index + 1}`);
}

/**
 * The rows of a table, from raw ones whose first that looks like it is the header.
 * @throws AppError `invalid` for a table without a header, and while reading one with too many rows
 */
export async function tableOf(raw: AsyncIterator<Ligne>, lecture: string): Promise<Table> {
  let header = await raw.next();
  for (let tries = 0; !header.done && !looksLikeHeader(header.value.cellules) && tries < 20; tries += 1)
    header = await raw.next();
  if (header.done || !looksLikeHeader(header.value.cellules))
    throw unreadable(
      'Nous ne trouvons pas de colonnes dans ce fichier : sa première ligne doit donner leurs noms, séparés par « ; » ou « , ».',
    );
  return { colonnes: columnNames(header.value.cellules), lignes: bounded(raw), lecture };
}

async function* bounded(raw: AsyncIterator<Ligne>): AsyncGenerator<Ligne> {
  let count = 0;
  for (let next = await raw.next(); !next.done; next = await raw.next()) {
    const { ligne, cellules } = next.value;
    if (filled(cellules) === 0) continue;
    count += 1;
    if (count > MAX_LIGNES)
      throw unreadable(
        `Ce fichier a plus de ${MAX_LIGNES.toLocaleString('fr-FR')} lignes : coupez-le en plusieurs.`,
      );
    yield { ligne, cellules: cellules.map(cellText) };
  }
}
