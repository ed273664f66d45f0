import { Prisma } from './db';
import { searchable } from './text';

/** Words of a search that are looked for. */
const MOST_WORDS = 8;

/** The accents that letters of European languages carry, once taken apart from them. */
const MARKS = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328';

const lettersSql = (text: Prisma.Sql) =>
  Prisma.sql`replace(replace(translate(normalize(lower(${text}), nfd), ${MARKS}, ''), 'œ', 'oe'), 'æ', 'ae')`;

/** A text as searches compare it (`searchable`), for lists short enough to be read whole; longer ones keep a column. */
export const foldedSql = (text: Prisma.Sql) =>
  Prisma.sql`trim(regexp_replace(${lettersSql(text)}, '[^a-z0-9]+', ' ', 'g'))`;

/** Whether a text holds every word of `q`, whatever the accents, eight words at most. Nothing typed is in all of them. */
export function holdsSql(text: Prisma.Sql, q: string): Prisma.Sql {
  if (q.trim() === '') return Prisma.sql`true`;
  const words = wordsOf(q);
  if (words.length === 0) return Prisma.sql`false`;
  // Words are letters and digits alone: they stand in the text as it is, and mean nothing to `like`.
  return Prisma.sql`${lettersSql(text)} like all (${words.map((word) => `%${word}%`)}::text[])`;
}

/** The same for texts at hand. */
export function holds(text: string, q: string): boolean {
  if (q.trim() === '') return true;
  const words = wordsOf(q);
  const folded = searchable(text);
  return words.length > 0 && words.every((word) => folded.includes(word));
}

const wordsOf = (q: string) => searchable(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);
