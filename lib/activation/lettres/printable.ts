/** What the printed typeface has: Latin of western Europe, and the signs of French typography. */
const DRAWN = /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2010-\u2027\u2030-\u203a\u20ac\u2122]/;

/**
 * A text with the letters that the typeface of letters draws: others lose their accents, or become a question mark. Its
 * narrow no-break space is missing: the wide one keeps the sign with its word.
 */
export const printable = (text: string) =>
  [...text.normalize('NFC').replaceAll('\u202f', '\u00a0')]
    .map((sign) => (DRAWN.test(sign) ? sign : bare(sign)))
    .join('');

function bare(sign: string) {
  if (/\s/.test(sign)) return ' ';
  const letter = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return letter !== '' && [...letter].every((one) => DRAWN.test(one)) ? letter : '?';
}
