import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

const before = (days: number) => new Date(now().getTime() - days * 86_400_000);

/**
 * Forgets notifications read three months ago, all those a year old, and those of accounts that are gone.
 * @returns how many
 */
export async function cleanNotifications(_systeme: Systeme): Promise<number> {
  const { count } = await db.notification.deleteMany({
    where: {
      OR: [
        { readAt: { lt: before(90) } },
        { createdAt: { lt: before(365) } },
        { compte: { deletedAt: { not: null } } },
      ],
    },
  });
  return count;
}
