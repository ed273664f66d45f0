/** So that spreadsheets read the accents. */
export const CSV_BOM = '\ufeff';

/**
 * One line of a CSV (RFC 4180). A cell that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV
 * injection); numbers stay numbers. Semicolons by default: what spreadsheets in French open without asking.
 */
export const csvLine = (cells: readonly (string | number | null)[], separator = ';') =>
  `${cells.map((cell) => quoted(plain(cell), separator)).join(separator)}\r\n`;

function plain(cell: string | number | null) {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

const quoted = (text: string, separator: string) =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
