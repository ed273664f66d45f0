import { randomInt } from 'node:crypto';
import { slugify } from '@/lib/core/text';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const SUFFIX = 5;

/**
 * The address of a new espace: its name and five drawn letters. Without them, « bois-debout-2 » would tell its author
 * that somebody has a private espace of that name.
 */
export function newSlug(nom: string): string {
  const suffix = Array.from({ length: SUFFIX }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${slugify(nom)}-${suffix}`;
}
