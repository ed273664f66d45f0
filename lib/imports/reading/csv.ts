import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { decodeText } from './encoding';
import { openQuoteLine } from './open-quote';
import { unreadable } from './refusal';
import { findSeparator, separatorNames } from './separator';
import { type Ligne, type Table, tableOf } from './table';

const CHUNK = 65_536;
/** A quotation that is never closed swallows the rest of the file: no honest row is as long. */
const MAX_RECORD = 500_000;

function* chunks(text: string) {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

const newlines = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

async function* rowsOf(texte: string, delimiter: string): AsyncGenerator<Ligne> {
  const parser = Readable.from(chunks(texte)).pipe(
    parse({
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      info: true,
    }),
  );
  try {
    // A row ends on the line it is counted at; it began as many lines above as its cells have breaks.
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>)
      yield { ligne: info.lines - newlines(record), cellules: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = openQuoteLine(texte, delimiter, MAX_RECORD);
    throw unreadable(
      line === null
        ? 'Une ligne de ce fichier est démesurée. Corrigez-la, puis recommencez.'
        : `Un guillemet ouvert vers la ligne ${line} n’est jamais fermé. Corrigez cette ligne, puis recommencez.`,
    );
  }
}

/**
 * Reads a CSV whose encoding and separator are found out.
 * @throws AppError `invalid` with what to do; a broken row is told while its rows are read
 */
export async function readCsv(bytes: Uint8Array): Promise<Table> {
  const { texte, encodage } = decodeText(bytes);
  // Breaks inside quotes may differ from those between rows: line numbers count one kind.
  const plain = texte.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = findSeparator(plain);
  if (!separator)
    throw unreadable(
      'Nous ne trouvons pas de colonnes dans ce fichier : est-ce bien un CSV, avec les noms des colonnes en première ligne ?',
    );
  return tableOf(rowsOf(plain, separator), `séparateur ${separatorNames[separator]}, ${encodage}`);
}
