import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx } from '@/lib/core/db';

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
 * left out. Ten at most of each espace, the last changed first.
 */
export async function documentsChangedSince(
  _systeme: Systeme,
  since: readonly { compteId: string; espaceId: string; since: Date; until?: Date }[],
  tx: Tx = db,
): Promise<ChangedDocument[]> {
  return tx.$queryRaw(Prisma.sql`
    select m."compteId", m."espaceId", d.id, d.titre, c.nom as by, d."createdAt" > s.since as created
    from unnest(${since.map(({ compteId }) => compteId)}::text[], ${since.map(({ espaceId }) => espaceId)}::text[],
      ${since.map(({ since }) => since)}::timestamptz[], ${since.map(({ until }) => until ?? null)}::timestamptz[])
      as s("compteId", "espaceId", since, until)
    join membres m on m."compteId" = s."compteId" and m."espaceId" = s."espaceId"
    cross join lateral (
      select d.* from documents d
      where d."espaceId" = m."espaceId" and d."deletedAt" is null and d."updatedById" <> m."compteId"
        and d."updatedAt" > greatest(s.since, m."lastSeenAt")
        and (s.until is null or d."updatedAt" <= s.until)
        and not exists (select from blocages b where b."compteId" = m."compteId" and b."bloqueId" = d."updatedById")
      order by d."updatedAt" desc limit ${MOST}) d
    join comptes c on c.id = d."updatedById"
    order by d."updatedAt" desc`);
}
