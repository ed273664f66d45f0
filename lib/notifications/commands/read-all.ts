import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { publishChanged } from '../changed';
import { readAllInput } from '../schema';

/**
 * Marks as read everything told until the page was shown (`jusqua`); what arrived since stays unread.
 * @throws AppError `unauthenticated`, `invalid`
 */
export async function readAllNotifications(actor: Actor, input: unknown): Promise<void> {
  const compte = requireCompte(actor);
  const { jusqua } = parse(readAllInput, input);
  await transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { compteId: compte.id, readAt: null, createdAt: { lte: jusqua } },
      data: { readAt: now() },
    });
    if (count > 0) await publishChanged(tx, [compte.id]);
  });
}
