import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { requireReader } from '@/lib/membres/access';
import { type FirstUnread, MAX_UNREAD, type Unread } from './schema';

/** Who has read what, in all espaces of the actor (200 at most) or in one; one query. */
export async function listUnread(actor: Actor, espaceId?: string): Promise<Unread[]> {
  const { id } = requireCompte(actor);
  const one = espaceId ? Prisma.sql`and m."espaceId" = ${espaceId}` : Prisma.empty;
  const rows = await db.$queryRaw<{ espaceId: string; count: bigint; seq: number }[]>`
    select m."espaceId", e.compteur as seq, (
      select count(*) from (
        select 1 from messages x
        where x."espaceId" = m."espaceId" and x.seq > m."lastReadSeq" and x."authorId" <> m."compteId"
          and x.kind = 'message' and x."deletedAt" is null
        limit ${MAX_UNREAD}
      ) unread
    ) as count
    from membres m join espaces e on e.id = m."espaceId"
    where m."compteId" = ${id} ${one}
    order by m."joinedAt" desc limit 200`;
  return rows.map((row) => ({ espaceId: row.espaceId, seq: row.seq, count: Number(row.count) }));
}

/** Unread messages per espace of the actor, 100 at most each. */
export async function unreadCounts(actor: Actor): Promise<Map<string, number>> {
  const rows = await listUnread(actor);
  return new Map(rows.map(({ espaceId, count }) => [espaceId, count]));
}

/** @throws AppError `unauthenticated`, `not_found` */
export async function firstUnread(actor: Actor, espaceId: string): Promise<FirstUnread> {
  const { compteId } = await requireReader(actor, espaceId);
  const key = { espaceId_compteId: { espaceId, compteId } };
  const { lastReadSeq } = await db.membre.findUniqueOrThrow({ where: key, select: { lastReadSeq: true } });
  const [counts, first] = await Promise.all([
    listUnread(actor, espaceId),
    db.message.findFirst({
      where: {
        espaceId,
        seq: { gt: lastReadSeq },
        authorId: { not: compteId },
        kind: 'message',
        deletedAt: null,
      },
      orderBy: { seq: 'asc' },
      select: { seq: true, createdAt: true },
    }),
  ]);
  return {
    lastReadSeq,
    count: counts[0]?.count ?? 0,
    first: first && { seq: first.seq, createdAt: first.createdAt.toISOString() },
  };
}
