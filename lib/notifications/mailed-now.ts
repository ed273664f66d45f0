import { Prisma, rows } from '@/lib/core/db';
import { frequenceSql, reachableSql } from './frequence';
import type { NotificationKind } from './words';

/**
 * Whether a room’s own mail about something may leave: the person wants this kind at once, and their address takes mail.
 * Asked when the mail is written, for all that may have changed since it was due.
 */
export async function isMailedNow(
  compteId: string,
  kind: NotificationKind,
  espaceId: string | null = null,
): Promise<boolean> {
  const [row] = await rows<{ now: boolean }>(Prisma.sql`
    select ${reachableSql()} and ${frequenceSql({
      compteId: Prisma.sql`c.id`,
      kind: Prisma.sql`${kind}`,
      espaceId: Prisma.sql`${espaceId}::text`,
      frequence: Prisma.sql`null::"NotificationFrequence"`,
    })} = 'immediate' as now
    from comptes c where c.id = ${compteId}`);
  return row?.now ?? false;
}
