import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx } from '@/lib/core/db';

/**
 * Since when, and until when (now, if not said), a person is told of an espace; one line per person and espace. `told`: the
 * times left out, for they heard of them already, as a `tstzmultirange` of PostgreSQL.
 */
export type Since = { compteId: string; espaceId: string; since: Date; until?: Date; told?: string };

/** These lines as a relation `s`. */
export const sinceSql = (since: readonly Since[]) => Prisma.sql`
  unnest(${since.map(({ compteId }) => compteId)}::text[], ${since.map(({ espaceId }) => espaceId)}::text[],
    ${since.map(({ since }) => since)}::timestamptz[], ${since.map(({ until }) => until ?? null)}::timestamptz[],
    ${since.map(({ told }) => told ?? '{}')}::tstzmultirange[]) as s("compteId", "espaceId", since, until, told)`;

/** That something of this moment is to be told. */
export const inSpanSql = (moment: Prisma.Sql) => Prisma.sql`(${moment} > s.since
  and (s.until is null or ${moment} <= s.until) and not ${moment} <@ s.told)`;
const written = inSpanSql(Prisma.sql`x."createdAt"`);

/** Counted up to here. */
const MOST = 100;

/**
 * In which espaces people have messages of others, whom they do not block, that they have not read, written since a moment; one query, nothing
 * asked of the sending of messages. `premier` is the first of them, by its number.
 */
export async function unreadSince(
  _systeme: Systeme,
  since: readonly Since[],
  tx: Tx = db,
): Promise<{ compteId: string; espaceId: string; count: number; premier: number }[]> {
  return tx.$queryRaw(Prisma.sql`
    select m."compteId", m."espaceId", unread.count::int, unread.premier
    from ${sinceSql(since)}
    join membres m on m."compteId" = s."compteId" and m."espaceId" = s."espaceId"
    join espaces e on e.id = m."espaceId" and e.compteur > m."lastReadSeq"
    cross join lateral (
      select count(*) as count, min(seq) as premier from (
        select x.seq from messages x
        where x."espaceId" = m."espaceId" and x.seq > m."lastReadSeq" and x."authorId" <> m."compteId"
          and x.kind = 'message' and x."deletedAt" is null and ${written}
          and not exists (select from blocages b where b."compteId" = m."compteId" and b."bloqueId" = x."authorId")
        limit ${MOST}) x) unread
    where unread.count > 0`);
}

/**
 * The last words written in each of these espaces, at the times they are asked for, by others than the one person all of
 * them are about and whom they block: three at most each, oldest first.
 */
export async function lastWords(
  _systeme: Systeme,
  since: readonly Since[],
): Promise<Map<string, { nom: string; body: string }[]>> {
  const found = await db.$queryRaw<{ espaceId: string; nom: string; body: string }[]>(Prisma.sql`
    select s."espaceId", c.nom, x.body
    from ${sinceSql(since)} cross join lateral (
      select x.seq, x.body, x."authorId" from messages x
      where x."espaceId" = s."espaceId" and x."authorId" <> s."compteId" and x.kind = 'message'
        and x."deletedAt" is null and ${written}
        and not exists (select from blocages b where b."compteId" = s."compteId" and b."bloqueId" = x."authorId")
      order by x.seq desc limit 3) x
    join comptes c on c.id = x."authorId"
    order by x.seq`);
  const words = new Map<string, { nom: string; body: string }[]>();
  for (const { espaceId, ...said } of found) words.set(espaceId, [...(words.get(espaceId) ?? []), said]);
  return words;
}
