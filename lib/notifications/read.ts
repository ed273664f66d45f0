import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { publishChanged } from './changed';

/**
 * Says that a person has read what these notifications are about, by the keys they were told under: rooms call it when
 * the page itself was opened. Costs one small statement; every tab follows when something changed.
 */
export async function readNotifications(
  compteId: string,
  cles: readonly string[],
  tx: Tx = db,
): Promise<void> {
  if (cles.length === 0) return;
  const { count } = await tx.notification.updateMany({
    where: { compteId, cle: { in: [...cles] }, readAt: null },
    data: { readAt: now() },
  });
  if (count > 0) await publishChanged(tx, [compteId]);
}
