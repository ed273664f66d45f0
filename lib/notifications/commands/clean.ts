import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

/** Days a notification is kept: once read, and in all. */
export const LUE_JOURS = 90;
export const NOTIFICATION_JOURS = 365;

const before = (days: number) => new Date(now().getTime() - days * 86_400_000);

/**
 * Forgets notifications read three months ago, all those a year old, and those of accounts that are gone.
 * @returns how many
 */
export async function cleanNotifications(_systeme: Systeme): Promise<number> {
  const { count } = await db.notification.deleteMany({
    where: {
      OR: [
        { readAt: { lt: before(LUE_JOURS) } },
        { createdAt: { lt: before(NOTIFICATION_JOURS) } },
        { compte: { deletedAt: { not: null } } },
      ],
    },
  });
  // No digest looks back further.
  await db.nouvellesEnvoyees.deleteMany({ where: { jusquau: { lt: before(LUE_JOURS) } } });
  return count;
}
