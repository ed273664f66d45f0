import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';

export type HeldConversation = {
  id: string;
  objet: string;
  annonceId: string | null;
  espaceId: string | null;
  participants: { compteId: string; readAt: Date | null; leftAt: Date | null }[];
};

/**
 * A conversation the actor is in, its row held until the end of the transaction: what is written in it, and the project
 * that comes of it, one at a time.
 * @throws AppError `unauthenticated`; `not_found`, also for who is not in it, or left it
 */
export async function holdConversation(tx: Tx, actor: Actor, id: string): Promise<HeldConversation> {
  const compte = requireCompte(actor);
  await tx.$executeRaw`select 1 from conversations where id = ${id} for update`;
  const found = await tx.conversation.findUnique({
    where: { id },
    select: {
      id: true,
      objet: true,
      annonceId: true,
      espaceId: true,
      participants: { select: { compteId: true, readAt: true, leftAt: true } },
    },
  });
  if (!found?.participants.some(({ compteId, leftAt }) => compteId === compte.id && leftAt === null))
    throw notFound();
  return found;
}
