import { Prisma } from './db';
import { searchable } from './text';

/** Words of a search that are looked for. */
const MOST_WORDS = 8;

/** A text as searches compare it (`searchable`), for lists short enough to be read whole; longer ones keep a column. */
export const foldedSql = (text: Prisma.Sql) => Prisma.sql`trim(regexp_replace(
  replace(replace(regexp_replace(normalize(lower(${text}), nfd), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'),
  '[^a-z0-9]+', ' ', 'g'))`;

/** Whether a text holds every word of `q`, whatever the accents, eight words at most. Nothing typed is in all of them. */
export function holdsSql(text: Prisma.Sql, q: string): Prisma.Sql {
  if (q.trim() === '') return Prisma.sql`true`;
  const words = wordsOf(q);
  if (words.length === 0) return Prisma.sql`false`;
  const folded = foldedSql(text);
  return Prisma.join(
    words.map((word) => Prisma.sql`position(${word} in ${folded}) > 0`),
    ' and ',
  );
}

/** The same for texts at hand. */
export function holds(text: string, q: string): boolean {
  if (q.trim() === '') return true;
  const words = wordsOf(q);
  const folded = searchable(text);
  return words.length > 0 && words.every((word) => folded.includes(word));
}

const wordsOf = (q: string) => searchable(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);
