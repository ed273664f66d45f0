import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireWriter } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { nextNumber } from '../numbering';
import { canPinMessage } from '../policy';
import { oneMessage } from '../queries';
import { toMessage } from '../row';
import { MAX_PINNED, type Message, pinMessageInput } from '../schema';

/**
 * Keeps a message at hand for the whole espace, or no longer. Any writer pins, and unpins what another pinned. What is so
 * already changes nothing, and stays the act of who did it first.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (lecteur), `invalid` (deleted, a system line, 50 are
 * pinned)
 */
export async function pinMessage(actor: Actor, input: unknown): Promise<Message> {
  const compte = requireCompte(actor);
  const { messageId, pinned } = parse(pinMessageInput, input);
  return transaction(async (tx) => {
    const found = await tx.message.findUnique({ where: { id: messageId }, select: { espaceId: true } });
    if (!found) throw notFound();
    const { espaceId } = found;
    await requireWriter(compte, espaceId, tx);
    const rev = await nextNumber(tx, espaceId);
    // Read under the lock: two people may pin the fiftieth at the same moment.
    const message = await tx.message.findUniqueOrThrow({ where: { id: messageId } });
    if (!canPinMessage(message)) throw new AppError('invalid', 'Ce message ne peut pas être épinglé.');
    if ((message.pinnedAt !== null) !== pinned) {
      if (pinned && (await tx.message.count({ where: { espaceId, pinnedAt: { not: null } } })) >= MAX_PINNED)
        throw invalid(
          'messageId',
          `${MAX_PINNED} messages sont déjà épinglés, le plus possible. Désépinglez-en un d’abord.`,
        );
      await tx.message.update({
        where: { id: messageId },
        data: { rev, pinnedAt: pinned ? now() : null, pinnedById: pinned ? compte.id : null },
        select: { id: true },
      });
      await publish(tx, { type: 'message', espaceId, messageId, rev });
    }
    const row = await oneMessage(tx, messageId);
    if (!row) throw notFound();
    return toMessage(row);
  });
}
