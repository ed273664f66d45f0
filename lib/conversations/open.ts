import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { answerKey } from './key';
import { writeMessage } from './write';

type Side = { compteId: string; ficheId: string | null };
type Opened = {
  /** The annonce, and who published it. */
  annonce: { id: string; titre: string };
  from: Side;
  to: Side;
  clientId: string;
  texte: string;
};

/**
 * Answers an annonce in the caller’s transaction: opens the conversation between these two, or goes on in theirs. Who
 * had left it is in it again; whom they left cannot be called back.
 * @throws AppError `forbidden` when the author left the conversation
 */
export async function openConversation(
  tx: Tx,
  { annonce, from, to, clientId, texte }: Opened,
): Promise<{ id: string }> {
  const cle = answerKey(annonce.id, from.compteId);
  const date = now();
  // Two forms at once: the second waits for the first, then finds what it made.
  await tx.conversation.createMany({
    data: [{ cle, annonceId: annonce.id, objet: annonce.titre, createdAt: date, updatedAt: date }],
    skipDuplicates: true,
  });
  await tx.$executeRaw`select 1 from conversations where cle = ${cle} for update`;
  const { id } = await tx.conversation.findUniqueOrThrow({ where: { cle }, select: { id: true } });
  await tx.conversationParticipant.createMany({
    data: [from, to].map((side) => ({ ...side, conversationId: id })),
    skipDuplicates: true,
  });
  const gone = { conversationId: id, compteId: to.compteId, leftAt: { not: null } };
  if ((await tx.conversationParticipant.count({ where: gone })) > 0)
    throw forbidden('Cette personne a quitté la conversation : votre message ne lui parviendrait pas.');
  await tx.conversationParticipant.update({
    where: { conversationId_compteId: { conversationId: id, compteId: from.compteId } },
    data: { leftAt: null, ficheId: from.ficheId },
  });
  await writeMessage(tx, { conversationId: id, auteurId: from.compteId, clientId, texte });
  return { id };
}
