import { MAX_CELLULE, MAX_COLONNES } from '../words';
import { type Ligne, type Table, tableOf } from './table';
import { dateStyles, firstSheet, sharedStrings } from './xlsx-book';
import { hear, openParts, type Parts } from './xlsx-parts';

/** Functions that would make a spreadsheet reach elsewhere: such a cell is shown as the formula it is. */
const REACHING = /\b(HYPERLINK|WEBSERVICE|IMPORTXML|IMPORTDATA|DDE|CALL|REGISTER)\s*\(/i;

/** « C5 » → 2; letters count in base 26 from A. */
const columnOf = (reference: string) => {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]+/)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const DAY_MS = 86_400_000;
/** Excel counts days from here, the 29 February 1900 that never was included. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateText(serial: number) {
  const iso = new Date(EPOCH + Math.round(serial * DAY_MS)).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

type Cell = { column: number; type: string; style: number; value: string; formula: string };
type Book = { strings: string[]; dates: boolean[] };

function textOf({ type, style, value, formula }: Cell, { strings, dates }: Book) {
  if (formula && (REACHING.test(formula) || value === '')) return `=${formula}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'oui' : 'non';
  if (type === 'e') return '';
  if (type !== 'n' || value === '' || !Number.isFinite(Number(value))) return value;
  // A spreadsheet keeps 48.1 as 48.100000000000001.
  return dates[style] ? dateText(Number(value)) : String(Number(value));
}

/** Rows as they are read; what has been heard waits in `ready` until somebody takes it. */
async function* rowsOf(parts: Parts, sheet: string, book: Book): AsyncGenerator<Ligne> {
  let ready: Ligne[] = [];
  let row: Ligne = { ligne: 0, cellules: [] };
  let cell: Cell = { column: -1, type: 'n', style: 0, value: '', formula: '' };
  let into: 'value' | 'formula' | null = null;
  const heard = hear(parts.read(sheet), {
    open: ({ name, attributes }) => {
      if (name === 'row') row = { ligne: Number(attributes.r) || row.ligne + 1, cellules: [] };
      if (name === 'c')
        cell = {
          column: attributes.r ? columnOf(attributes.r) : cell.column + 1,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          formula: '',
        };
      if (name === 'v' || name === 't') into = 'value';
      if (name === 'f') into = 'formula';
    },
    text: (text) => {
      if (into && cell[into].length < MAX_CELLULE) cell[into] += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      if (name === 'c' && cell.column >= 0 && cell.column < MAX_COLONNES) {
        while (row.cellules.length < cell.column) row.cellules.push('');
        row.cellules[cell.column] = textOf(cell, book);
      }
      if (name === 'row') {
        cell = { ...cell, column: -1 };
        ready.push(row);
      }
    },
  });
  try {
    for await (const _ of heard) {
      const taken = ready;
      ready = [];
      yield* taken;
    }
  } finally {
    parts.close();
  }
}

/**
 * Reads the first visible sheet of a workbook, without ever holding it unpacked.
 * @throws AppError `invalid` for what is no workbook
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const parts = await openParts(bytes);
  const sheet = await firstSheet(parts);
  const book = { strings: await sharedStrings(parts), dates: await dateStyles(parts) };
  return tableOf(rowsOf(parts, sheet, book), 'classeur XLSX, première feuille');
}
