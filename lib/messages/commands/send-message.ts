import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, isDuplicate, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireCompte, requireWriter } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { nextNumber } from '../numbering';
import { messageSelect, toMessage } from '../row';
import { type Message, sendMessageInput } from '../schema';

/**
 * Writes a message into an espace's discussion. Returns after the commit. The same `clientId` from the same author in
 * the same espace is one message: a retry gets the stored one, whatever its body says.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (lecteur), `invalid` (empty, over 10,000 characters)
 */
export async function sendMessage(actor: Actor, input: unknown): Promise<Message> {
  const author = requireCompte(actor);
  const { espaceId, clientId, body } = parse(sendMessageInput, input);
  await requireWriter(author, espaceId);
  try {
    return await transaction(async (tx) => {
      const seq = await nextNumber(tx, espaceId);
      // Asked again under the espace's lock: nothing is written after the line that says its author left.
      await requireWriter(author, espaceId, tx);
      const row = await tx.message.create({
        data: { espaceId, authorId: author.id, clientId, body, seq, rev: seq, createdAt: now() },
        select: messageSelect,
      });
      await publish(tx, { type: 'message', espaceId, messageId: row.id, rev: seq });
      return toMessage(row);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const key = { espaceId_authorId_clientId: { espaceId, authorId: author.id, clientId } };
    return toMessage(await db.message.findUniqueOrThrow({ where: key, select: messageSelect }));
  }
}
