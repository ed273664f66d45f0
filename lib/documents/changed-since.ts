import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx } from '@/lib/core/db';
import { inSpanSql, type Since, sinceSql } from '@/lib/messages/unread-since';

/** Of one person and espace. */
const MOST = 10;

export type ChangedDocument = {
  compteId: string;
  espaceId: string;
  id: string;
  titre: string;
  /** Who changed it last. */
  by: string;
  created: boolean;
};

/**
 * Documents that others, whom the person does not block, wrote in since a moment (and until one, if said), and since the person was last in that espace: what they saw there is
 * left out, and times they were told of already. Ten at most of each espace, the last changed first.
 */
export async function documentsChangedSince(
  _systeme: Systeme,
  since: readonly Since[],
  tx: Tx = db,
): Promise<ChangedDocument[]> {
  return tx.$queryRaw(Prisma.sql`
    select m."compteId", m."espaceId", d.id, d.titre, c.nom as by, d."createdAt" > s.since as created
    from ${sinceSql(since)}
    join membres m on m."compteId" = s."compteId" and m."espaceId" = s."espaceId"
    cross join lateral (
      select d.* from documents d
      where d."espaceId" = m."espaceId" and d."deletedAt" is null and d."updatedById" <> m."compteId"
        and (m."lastSeenAt" is null or d."updatedAt" > m."lastSeenAt") and ${inSpanSql(Prisma.sql`d."updatedAt"`)}
        and not exists (select from blocages b where b."compteId" = m."compteId" and b."bloqueId" = d."updatedById")
      order by d."updatedAt" desc limit ${MOST}) d
    join comptes c on c.id = d."updatedById"
    order by d."updatedAt" desc`);
}
