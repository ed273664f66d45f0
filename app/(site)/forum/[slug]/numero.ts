import { type Given, one } from '../reading';

/** A number of a message, as an address gives it. */
export const readNumero = (value: Given): number | null => {
  const numero = Number(one(value) || Number.NaN);
  return Number.isInteger(numero) && numero > 0 && numero < 1_000_000 ? numero : null;
};

/** The message to quote: the one the address asks for, else the one kept with the draft; « rien » is none. */
export const numeroToCite = (asked: Given, kept: string | undefined): number | null =>
  one(asked) === 'rien' ? null : (readNumero(asked) ?? readNumero(kept));
