import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireCompte, requireReader } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { nextNumber } from '../numbering';
import { isOwnMessage } from '../policy';
import { messageSelect, toMessage } from '../row';
import { deleteMessageInput, type Message } from '../schema';

/**
 * Erases the text of one's own message and keeps its place: « Message supprimé par son auteur ». Again on a deleted one
 * changes nothing. Who has become lecteur may still take their words back.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (not the author)
 */
export async function deleteMessage(actor: Actor, input: unknown): Promise<Message> {
  const author = requireCompte(actor);
  const { messageId } = parse(deleteMessageInput, input);
  return transaction(async (tx) => {
    const found = await tx.message.findUnique({ where: { id: messageId }, select: messageSelect });
    if (!found) throw notFound();
    await requireReader(author, found.espaceId, tx);
    if (!isOwnMessage(author, { ...found, authorId: found.author.id }))
      throw forbidden('Seul l’auteur d’un message peut le supprimer.');
    if (found.deletedAt) return toMessage(found);
    const rev = await nextNumber(tx, found.espaceId);
    const row = await tx.message.update({
      where: { id: messageId },
      data: { body: '', rev, deletedAt: now() },
      select: messageSelect,
    });
    await publish(tx, { type: 'message', espaceId: row.espaceId, messageId, rev });
    return toMessage(row);
  });
}
