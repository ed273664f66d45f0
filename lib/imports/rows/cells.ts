import { oneLine } from '@/lib/core/text';

/** What a spreadsheet would run: « =HYPERLINK(…) », « +cmd|… », « @SUM(…) ». A phone number or a negative one is not. */
export const isFormula = (cell: string) =>
  /^\s*=/.test(cell) || /^\s*[+\-@]\s*[A-Za-z]+[\w.]*\s*[(|!]/.test(cell);

/** Our own refusals disarm such cells with an apostrophe: brought back, they are what they were. */
export const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');

/** Sign that stands where a character was lost when the file was saved. */
export const hasLostSigns = (cell: string) => cell.includes('\ufffd');

/** « 3979.0 » → « 3979 »: numbers that passed through a table of floats. */
export const plainCode = (cell: string) => oneLine(cell).replace(/^(\d+)[.,]0+$/, '$1');

/** An INSEE code or a postcode: five signs, a zero lost in front put back. */
export const fiveSigns = (cell: string) => {
  const code = plainCode(cell).replace(/\s/g, '').toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
};

/** A number with a point or a decimal comma. */
export function readNumber(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

export const readCount = (cell: string): number | null => {
  const number = readNumber(cell);
  return number !== null && number > 0 && number <= 100_000 ? Math.round(number) : null;
};

/** « oui », « x », « 1 » → true; « non », « 0 » → false; anything else → null. */
export function readYesNo(cell: string): boolean | null {
  const text = oneLine(cell).toLowerCase();
  if (['oui', 'o', 'x', '1', 'vrai', 'true', 'yes'].includes(text)) return true;
  return ['non', 'n', '0', 'faux', 'false', 'no'].includes(text) ? false : null;
}

/** « 48.4, 6.8 », « 48,4 ; 6,8 », « 48,4 6,8 » → two texts, each a number; null when it is not two. */
export function splitPosition(cell: string): [string, string] | null {
  const numbers = cell.match(/[+-]?\d+(?:[.,]\d+)?/g) ?? [];
  // A comma may part the two or begin decimals: with a point somewhere it parts them.
  const parts = cell.includes('.') ? (cell.match(/[+-]?\d+(?:\.\d+)?/g) ?? []) : numbers;
  const [first, second] = parts;
  return first && second && parts.length === 2 ? [first, second] : null;
}

const grouped = (digits: string) => digits.replace(/(\d{2})(?=\d)/g, '$1\u00a0');

/** « 0329625913 », « +33 3 29 62 59 13 », « 329625913 » → « 03 29 62 59 13 »; null for what is no number. */
export function readPhone(cell: string): string | null {
  const [first = ''] = plainCode(cell).split(/[/;]| ou /);
  const digits = first.replace(/[^\d+]/g, '').replace(/^(\+|00)33(0?)/, '0');
  const national = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  if (/^0\d{9}$/.test(national)) return grouped(national).replaceAll('\u00a0', ' ');
  return /^\+\d{8,14}$/.test(national) ? national : null;
}

/** The first address of a cell, lower case; null for what is none. */
export function readEmail(cell: string): string | null {
  const [first = ''] = oneLine(cell)
    .replace(/^mailto:/i, '')
    .split(/[\s;,]+/);
  const text = first.toLowerCase();
  return /^[^\s@<>"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(text) &&
    text.length <= 200
    ? text
    : null;
}

/** An address on the web, with a scheme put in front where there is none; null for what is none. */
export function readUrl(cell: string): string | null {
  const [first = ''] = oneLine(cell).split(/[\s;]+/);
  if (!first) return null;
  const text = /^https?:\/\//i.test(first) ? first : `https://${first}`;
  if (/^[a-z][a-z+.-]*:/i.test(first) && !/^https?:\/\//i.test(first)) return null;
  if (!URL.canParse(text) || text.length > 300) return null;
  const url = new URL(text);
  return /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !url.username
    ? url.href.replace(/^(https?:\/\/[^/]+)\/$/, '$1')
    : null;
}
