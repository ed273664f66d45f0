import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { requireWriter } from '@/lib/membres/access';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { mentionCle, mentionedIn, tellMentioned } from '../mentioned';
import { nextMentions } from '../mentions';
import { nextNumber } from '../numbering';
import { canEditMessage, isOwnMessage } from '../policy';
import { oneMessage } from '../queries';
import { toMessage } from '../row';
import { editMessageInput, type Message } from '../schema';

/**
 * Changes the text of one's own message; it then says « modifié ». Who is named in it for the first time is mailed.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (not the author, lecteur), `invalid` (deleted, empty,
 * over 10,000 characters)
 */
export async function editMessage(actor: Actor, input: unknown): Promise<Message> {
  const author = requireCompte(actor);
  const { messageId, body } = parse(editMessageInput, input);
  return transaction(async (tx) => {
    const found = await tx.message.findUnique({ where: { id: messageId }, select: { espaceId: true } });
    if (!found) throw notFound();
    await requireWriter(author, found.espaceId, tx);
    const rev = await nextNumber(tx, found.espaceId);
    // Read under the lock: two tabs may edit, or one delete, at the same moment.
    const message = await tx.message.findUniqueOrThrow({ where: { id: messageId } });
    if (!isOwnMessage(author, message)) throw forbidden('Seul l’auteur d’un message peut le modifier.');
    if (!canEditMessage(author, message)) throw new AppError('invalid', 'Ce message a été supprimé.');
    const named = await mentionedIn(tx, message.espaceId, body);
    const { mentions, added } = nextMentions(message.mentions, named);
    await tx.message.update({
      where: { id: messageId },
      data: { body, recherche: searchable(body), mentions, rev, editedAt: now() },
      select: { id: true },
    });
    const { espaceId, seq } = message;
    await tellMentioned(tx, { id: messageId, espaceId, seq, body }, author, added);
    if (message.mentions.length > 0)
      await withdrawNotifications(tx, [mentionCle(message)], { except: named });
    await publish(tx, { type: 'message', espaceId, messageId, rev });
    const row = await oneMessage(tx, messageId);
    if (!row) throw notFound();
    return toMessage(row);
  });
}
