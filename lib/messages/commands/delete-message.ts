import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { mentionCle } from '../mentioned';
import { nextNumber } from '../numbering';
import { isOwnMessage } from '../policy';
import { oneMessage } from '../queries';
import { toMessage } from '../row';
import { deleteMessageInput, type Message } from '../schema';

/**
 * Erases the text of one's own message and keeps its place: « Message supprimé par son auteur ». It is unpinned, and lets
 * go of its files, which stay in the espace. Again on a deleted one changes nothing. Who has become lecteur may still take
 * their words back.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (not the author)
 */
export async function deleteMessage(actor: Actor, input: unknown): Promise<Message> {
  const author = requireCompte(actor);
  const { messageId } = parse(deleteMessageInput, input);
  return transaction(async (tx) => {
    const found = await oneMessage(tx, messageId);
    if (!found) throw notFound();
    await requireReader(author, found.espaceId, tx);
    if (!isOwnMessage(author, { kind: found.kind, authorId: found.author.id }))
      throw forbidden('Seul l’auteur d’un message peut le supprimer.');
    if (found.deletedAt) return toMessage(found);
    const rev = await nextNumber(tx, found.espaceId);
    await tx.messageFichier.deleteMany({ where: { messageId } });
    await tx.message.update({
      where: { id: messageId },
      data: {
        body: '',
        recherche: '',
        mentions: [],
        pinnedAt: null,
        pinnedById: null,
        rev,
        deletedAt: now(),
      },
      select: { id: true },
    });
    if (found.mentions.length > 0) await withdrawNotifications(tx, [mentionCle(found)]);
    await publish(tx, { type: 'message', espaceId: found.espaceId, messageId, rev });
    return toMessage((await oneMessage(tx, messageId)) ?? found);
  });
}
