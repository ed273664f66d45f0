import { parse } from 'csv-parse/sync';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export const separatorNames: Record<Separator, string> = {
  ';': '«\u00a0;\u00a0»',
  ',': '«\u00a0,\u00a0»',
  '\t': 'tabulation',
  '|': '«\u00a0|\u00a0»',
};

const SAMPLE = 100_000;
const RECORDS = 60;

function countsWith(texte: string, delimiter: Separator, quote: '"' | false = '"'): number[] {
  try {
    const records: string[][] = parse(texte, {
      delimiter,
      quote,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: RECORDS,
    });
    return records.map(({ length }) => length);
  } catch {
    // A quotation without end, in a table all the same: its rows tell the person on which line.
    return quote ? countsWith(texte, delimiter, false) : [];
  }
}

/** How many columns most rows have with this separator, times the share of rows that have just as many. */
function score(counts: number[]) {
  const rows = new Map<number, number>();
  for (const count of counts) if (count > 1) rows.set(count, (rows.get(count) ?? 0) + 1);
  return Math.max(0, ...[...rows].map(([columns, same]) => columns * (same / counts.length) ** 2));
}

/** The sign between cells: the one that cuts the first rows into the most columns alike; null when none does. */
export function findSeparator(texte: string): Separator | null {
  const cut = texte.length > SAMPLE ? texte.slice(0, texte.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE) : texte;
  const scored = separators.map((separator) => ({ separator, points: score(countsWith(cut, separator)) }));
  const best = scored.reduce((one, other) => (other.points > one.points ? other : one));
  return best.points > 0 ? best.separator : null;
}
