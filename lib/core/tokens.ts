import { createHmac, timingSafeEqual } from 'node:crypto';

function secret() {
  const value = process.env.AUTH_SECRET;
  if (!value) throw new Error('AUTH_SECRET is not set: the server sets it before anything signs');
  return value;
}

const signature = (purpose: string, id: string) =>
  createHmac('sha256', secret()).update(`${purpose}\n${id}`).digest('base64url');

/** A key or a mark of our own, the same on every node: without the secret nobody finds it, nor what it was made from. */
export const derived = (purpose: string, text: string) => signature(purpose, text);

/**
 * The token of a mailed link: the id of a row, signed. Nothing secret is stored, a mail sent again carries the same
 * token, and a copy of the database opens no door. Expiry and single use are kept by the row.
 */
export const signId = (purpose: string, id: string) => `${id}.${signature(purpose, id)}`;

/** The id inside a token of `signId`, or null when the signature does not hold. */
export function verifyId(purpose: string, token: string): string | null {
  const cut = token.lastIndexOf('.');
  if (cut < 1 || token.length > 300) return null;
  const id = token.slice(0, cut);
  const given = Buffer.from(token.slice(cut + 1));
  const wanted = Buffer.from(signature(purpose, id));
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
}
