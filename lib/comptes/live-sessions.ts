import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Systeme } from './actor';

/** Which of these sessions are still open, in one query: for a node that checks its open connections. */
export async function liveSessions(_systeme: Systeme, ids: string[]): Promise<Set<string>> {
  const rows = await db.session.findMany({
    where: {
      id: { in: ids },
      revokedAt: null,
      expiresAt: { gt: now() },
      compte: { disabledAt: null, deletedAt: null },
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
