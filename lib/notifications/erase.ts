import type { Tx } from '@/lib/core/db';
import { publishChanged } from './changed';

/**
 * Forgets what a person was told and how they wanted it, and takes back from others what names them as who did it. In the
 * transaction that deletes the account.
 */
export async function eraseNotifications(tx: Tx, compteId: string): Promise<void> {
  await tx.notificationChoix.deleteMany({ where: { compteId } });
  const rows = await tx.$queryRaw<{ compteId: string }[]>`
    delete from notifications where "compteId" = ${compteId} or "acteurId" = ${compteId} returning "compteId"`;
  await publishChanged(tx, [...new Set(rows.map((row) => row.compteId))]);
}
