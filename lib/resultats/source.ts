import type { Actor } from '@/lib/comptes/actor';
import { Prisma } from '@/lib/core/db';

export type Asked = {
  /** As `to_tsquery` reads it. */
  tsquery: string;
  /** Nothing older. */
  depuis: Date | null;
};

/** One result as its statement gives it. */
export type Row = {
  id: string;
  slug: string;
  titre: string;
  texte: string;
  /** As JSON writes it. */
  date: string;
  precisions: (string | null)[];
  /** Of a message: its place. */
  numero: number | null;
};

/** One kind of results: each is a file of `sortes/`. */
export type Source = {
  /**
   * Rows `id, rank, date, numero`, `most` at most. What the actor may not read is left out in here, so that it is in no
   * result and in no number; null where nothing is for them.
   */
  hits(actor: Actor, asked: Asked, most: number): Prisma.Sql | null;
  /** The rows of `page p` (`hits` with their `place`) as `Row` and `place`. */
  shown: Prisma.Sql;
  chemin(row: Row): string;
  /** Markdown is read as plain text. */
  markdown?: boolean;
};

/** Signs of a text that an extract is looked for in. */
export const TEXT_READ = 60_000;

export const questionSql = ({ tsquery }: Asked) => Prisma.sql`to_tsquery('french', ${tsquery})`;

/** Titles weigh more. */
export const rankSql = (column: Prisma.Sql, asked: Asked) =>
  Prisma.sql`ts_rank('{0.05, 0.05, 0.2, 1}', ${column}, ${questionSql(asked)}, 1)`;

/** Not older than asked for. */
export const sinceSql = (column: Prisma.Sql, { depuis }: Asked) =>
  depuis ? Prisma.sql`${column} >= ${depuis}::timestamptz` : Prisma.sql`true`;

/**
 * Of each espace the actor is a member of, what `inside` finds there; `e` is the espace. Visitors have none.
 * @param inside rows `id, rank, date, numero` of the espace `e`, bounded
 */
export const inOwnEspaces = (actor: Actor, inside: Prisma.Sql, most: number): Prisma.Sql | null =>
  actor.kind === 'compte'
    ? Prisma.sql`select h.* from membres m join espaces e on e.id = m."espaceId"
        cross join lateral (${inside}) h where m."compteId" = ${actor.id} order by h.date desc limit ${most}`
    : null;
