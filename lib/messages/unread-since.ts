import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx } from '@/lib/core/db';

/** Since when, and until when (now, if not said), a person is told of an espace; one line per person and espace. */
export type Since = { compteId: string; espaceId: string; since: Date; until?: Date };
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
    from unnest(${since.map(({ compteId }) => compteId)}::text[], ${since.map(({ espaceId }) => espaceId)}::text[],
      ${since.map(({ since }) => since)}::timestamptz[], ${since.map(({ until }) => until ?? null)}::timestamptz[])
      as s("compteId", "espaceId", since, until)
    join membres m on m."compteId" = s."compteId" and m."espaceId" = s."espaceId"
    join espaces e on e.id = m."espaceId" and e.compteur > m."lastReadSeq"
    cross join lateral (
      select count(*) as count, min(seq) as premier from (
        select x.seq from messages x
        where x."espaceId" = m."espaceId" and x.seq > m."lastReadSeq" and x."authorId" <> m."compteId"
          and x.kind = 'message' and x."deletedAt" is null and x."createdAt" > s.since
          and (s.until is null or x."createdAt" <= s.until)
          and not exists (select from blocages b where b."compteId" = m."compteId" and b."bloqueId" = x."authorId")
        limit ${MOST}) x) unread
    where unread.count > 0`);
}

/**
 * The last words written in each of these espaces, until a moment, by others than one person and whom they block: three at
 * most each, oldest first.
 */
export async function lastWords(
  _systeme: Systeme,
  compteId: string,
  espaceIds: readonly string[],
  until: Date | null = null,
): Promise<Map<string, { nom: string; body: string }[]>> {
  const found = await db.$queryRaw<{ espaceId: string; nom: string; body: string }[]>`
    select e.id as "espaceId", c.nom, x.body
    from unnest(${[...espaceIds]}::text[]) as e(id) cross join lateral (
      select x.seq, x.body, x."authorId" from messages x
      where x."espaceId" = e.id and x."authorId" <> ${compteId} and x.kind = 'message' and x."deletedAt" is null
        and (${until}::timestamptz is null or x."createdAt" <= ${until}::timestamptz)
        and not exists (select from blocages b where b."compteId" = ${compteId} and b."bloqueId" = x."authorId")
      order by x.seq desc limit 3) x
    join comptes c on c.id = x."authorId"
    order by x.seq`;
  const words = new Map<string, { nom: string; body: string }[]>();
  for (const { espaceId, ...said } of found) words.set(espaceId, [...(words.get(espaceId) ?? []), said]);
  return words;
}
