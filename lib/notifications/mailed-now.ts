import { Prisma, rows } from '@/lib/core/db';
import { frequenceSql, reachableSql } from './frequence';
import type { NotificationKind } from './words';

type About = {
  /** Who did it, or wrote it; null: the platform. */
  acteurId: string | null;
  /** Where it happened, if in an espace. */
  espaceId?: string | null;
};

/**
 * Whether a room’s own mail about something may leave: the person wants this kind at once, their address takes mail, and
 * they do not block who did it. Asked when the mail is written, for all that may have changed since it was due.
 */
export async function isMailedNow(
  compteId: string,
  kind: NotificationKind,
  { acteurId, espaceId = null }: About,
): Promise<boolean> {
  const [row] = await rows<{ now: boolean }>(Prisma.sql`
    select ${reachableSql()} and not exists (
      select from blocages b where b."compteId" = c.id and b."bloqueId" = ${acteurId}::text) and ${frequenceSql(
        {
          compteId: Prisma.sql`c.id`,
          kind: Prisma.sql`${kind}`,
          espaceId: Prisma.sql`${espaceId}::text`,
          frequence: Prisma.sql`null::"NotificationFrequence"`,
        },
      )} = 'immediate' as now
    from comptes c where c.id = ${compteId}`);
  return row?.now ?? false;
}
