import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { publishChanged } from '../changed';

/**
 * Follows a notification: it is read from now on, in every tab.
 * @returns the local path of what it is about
 * @throws AppError `unauthenticated`; `not_found` for somebody else's, and for one that was taken back
 */
export async function openNotification(actor: Actor, id: string): Promise<{ chemin: string }> {
  const compte = requireCompte(actor);
  return transaction(async (tx) => {
    const found = await tx.notification.findFirst({
      where: { id, compteId: compte.id },
      select: { chemin: true, readAt: true },
    });
    if (!found) throw notFound();
    if (found.readAt === null) {
      await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now() } });
      await publishChanged(tx, [compte.id]);
    }
    return { chemin: found.chemin };
  });
}
