import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { readNotifications } from '@/lib/notifications/read';
import { holdConversation } from '../access';
import { conversationCle } from '../key';
import { conversationRef, messageInput } from '../schema';
import { writeMessage } from '../write';

const PER_COMPTE = { name: 'conversation', points: 240, duration: 3_600 };

/**
 * Writes to the other side of a conversation.
 * @throws AppError `unauthenticated`; `not_found`; `forbidden` once nobody is there to read; `invalid` (texte, its links too);
 *   `rate_limited` beyond 240 messages an hour
 */
export async function replyConversation(actor: Actor, given: unknown): Promise<{ conversationId: string }> {
  const { conversationId, clientId, texte } = parse(messageInput, given);
  const compte = requireActive(actor);
  await consume(PER_COMPTE, compte.id);
  await transaction(async (tx) => {
    const { participants } = await holdConversation(tx, actor, conversationId);
    if (!participants.some(({ compteId, leftAt }) => compteId !== compte.id && leftAt === null))
      throw forbidden('Plus personne n’est là pour vous lire : l’autre personne a quitté la conversation.');
    await checkLinks(tx, compte, texte);
    await writeMessage(tx, { conversationId, auteurId: compte.id, clientId, texte });
  });
  return { conversationId };
}

/**
 * Marks as read what was on the screen: up to `until`, the date of the last message shown. Never goes back.
 * Nothing happens for who is not in the conversation.
 */
export async function readConversation(actor: Actor, conversationId: string, until: Date): Promise<void> {
  const { id: compteId } = requireCompte(actor);
  await db.conversationParticipant.updateMany({
    where: { conversationId, compteId, OR: [{ readAt: null }, { readAt: { lt: until } }] },
    data: { readAt: until },
  });
  await readNotifications(compteId, [conversationCle(conversationId)]);
}

/**
 * Leaves a conversation: it is no longer in one’s list, and nothing more arrives from it. What was written stays with the
 * other side.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function leaveConversation(actor: Actor, given: unknown): Promise<void> {
  const { conversationId } = parse(conversationRef, given);
  const { id: compteId } = requireCompte(actor);
  await transaction(async (tx) => {
    await holdConversation(tx, actor, conversationId);
    await tx.conversationParticipant.update({
      where: { conversationId_compteId: { conversationId, compteId } },
      data: { leftAt: now() },
    });
    await readNotifications(compteId, [conversationCle(conversationId)], tx);
  });
}
