import type { FichierRef } from '@/lib/fichiers/schema';
import type { Quote } from '@/lib/messages/schema';

/** What is read back from the browser's storage may be old, or something else's: only what has its shape is used. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isQuote = (value: unknown): value is Quote =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.seq === 'number' &&
  typeof value.extrait === 'string' &&
  isObject(value.author) &&
  typeof value.author.id === 'string' &&
  typeof value.author.nom === 'string';

const isFichier = (value: unknown): value is FichierRef =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.nom === 'string' &&
  typeof value.taille === 'number' &&
  typeof value.type === 'string' &&
  typeof value.genre === 'string';

export const fichiersIn = (value: unknown): FichierRef[] =>
  Array.isArray(value) ? value.filter(isFichier) : [];

/** JSON as it was stored, or null. */
export function parseKept(stored: string | null): unknown {
  try {
    return stored === null ? null : JSON.parse(stored);
  } catch {
    return null;
  }
}
