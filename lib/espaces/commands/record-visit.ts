import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

/** Silence after which coming back is a new visit. */
const VISIT_MINUTES = 30;

type Visit = { previousVisitAt: Date | null };

/**
 * Marks that the person is in the espace now. After 30 minutes of silence a new visit begins, and the last sign of life
 * becomes the end of the previous one. Repeated within a minute, it writes nothing.
 * @returns the end of the previous visit; null during the first
 */
export async function recordVisit(actor: Connecte, espaceId: string): Promise<Date | null> {
  const date = now();
  const before = (minutes: number) => new Date(date.getTime() - minutes * 60_000);
  const [written] = await db.$queryRaw<Visit[]>`
    update membres set
      "previousVisitAt" = case when "lastSeenAt" < ${before(VISIT_MINUTES)} then "lastSeenAt" else "previousVisitAt" end,
      "lastSeenAt" = ${date}
    where "espaceId" = ${espaceId} and "compteId" = ${actor.id}
      and ("lastSeenAt" is null or "lastSeenAt" < ${before(1)})
    returning "previousVisitAt"`;
  if (written) return written.previousVisitAt;
  const current = await db.membre.findUnique({
    where: { espaceId_compteId: { espaceId, compteId: actor.id } },
    select: { previousVisitAt: true },
  });
  return current?.previousVisitAt ?? null;
}
