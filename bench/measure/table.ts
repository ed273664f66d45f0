/** One line of the table: something measured on our side and, beside it, on a peer's. */
export type Row = {
  part: string;
  measure: string;
  unit: string;
  ours: number;
  /** Nothing was measured beside it. */
  peer?: string;
  theirs?: number;
  /** Most that `ours / theirs` should be; with `least`, least it should be. */
  aim?: number;
  least?: boolean;
  /** Most that `ours` itself should be, in its unit. */
  limit?: number;
};

export type Verdict = 'tenu' | 'manqué' | '';

export const ratioOf = ({ ours, theirs }: Row) =>
  theirs === undefined
    ? undefined
    : theirs === 0
      ? ours === 0
        ? 1
        : Number.POSITIVE_INFINITY
      : ours / theirs;

/** Two decimals, as they are printed, decide: 1.3 asked and 1.301 measured is held. */
const within = (value: number, most: number) => Math.round(value * 100) <= Math.round(most * 100);

export function verdictOf(row: Row): Verdict {
  const ratio = ratioOf(row);
  const checks: boolean[] = [];
  if (row.aim !== undefined && ratio !== undefined)
    checks.push(row.least ? within(row.aim, ratio) : within(ratio, row.aim));
  if (row.limit !== undefined) checks.push(within(row.ours, row.limit));
  if (checks.length === 0) return '';
  return checks.every(Boolean) ? 'tenu' : 'manqué';
}

const number = (value: number | undefined) => {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return '∞';
  return value.toFixed(value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2);
};

const aimOf = ({ aim, least, limit, unit }: Row) =>
  [
    aim === undefined ? '' : `${least ? '≥' : '≤'} ${aim.toFixed(1)}×`,
    limit === undefined ? '' : `≤ ${number(limit)} ${unit}`,
  ]
    .filter(Boolean)
    .join(', ');

const HEADER = ['Partie', 'Mesure', 'Tréteaux', 'À côté', 'Rapport', 'Visé', ''];

const cellsOf = (row: Row) => [
  row.part,
  row.measure,
  `${number(row.ours)} ${row.unit}`.trim(),
  row.peer === undefined ? '' : `${number(row.theirs)} (${row.peer})`,
  ratioOf(row) === undefined ? '' : `${number(ratioOf(row))}×`,
  aimOf(row),
  verdictOf(row),
];

/** A Markdown table whose columns also line up on a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const draw = (line: string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [header = [], ...body] = lines;
  return [draw(header), draw(widths.map((width) => '-'.repeat(width))), ...body.map(draw)].join('\n');
}
