import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { introductionMailReference } from './introduction-mail';
import { conversationCle, introductionKey } from './key';
import { introductionWords } from './words';

type Introduced = {
  id: string;
  titre: string;
  auteurId: string;
  auteur: { nom: string };
  ficheId: string | null;
};

/** Of the agent’s own words: one introduction, one message. */
const CLIENT_ID = 'mise-en-relation';

/**
 * Opens the conversation of two authors whom an agent introduces, in the caller’s transaction, which holds both annonces.
 * It is about the first one. The agent’s message is its first line; the agent is not in it, and reads nothing of it. Both
 * are told by mail and in their notifications. Asked again, or by two agents at once, it is one conversation, and nobody is told twice.
 * @returns the conversation, and whether this call opened it
 * @throws AppError `forbidden` when one of the accounts was closed meanwhile
 */
export async function openIntroduction(
  tx: Tx,
  agent: Connecte,
  { annonce, autre, message }: { annonce: Introduced; autre: Introduced; message: string },
): Promise<{ id: string; opened: boolean }> {
  const cle = introductionKey(annonce.id, autre.id);
  const date = now();
  // Two agents at once: the second waits for the first, then finds what it made.
  const { count } = await tx.conversation.createMany({
    data: [
      {
        cle,
        annonceId: annonce.id,
        objet: annonce.titre,
        agentId: agent.id,
        createdAt: date,
        updatedAt: date,
      },
    ],
    skipDuplicates: true,
  });
  const { id } = await tx.conversation.findUniqueOrThrow({ where: { cle }, select: { id: true } });
  if (count === 0) return { id, opened: false };
  await tx.conversationParticipant.createMany({
    data: [annonce, autre].map(({ auteurId, ficheId }) => ({
      conversationId: id,
      compteId: auteurId,
      ficheId,
    })),
  });
  await tx.conversationMessage.create({
    data: { conversationId: id, auteurId: agent.id, clientId: CLIENT_ID, texte: message, createdAt: date },
  });
  for (const [one, other] of [
    [annonce, autre],
    [autre, annonce],
  ] as const) {
    await queueMail(tx, 'mise-en-relation', introductionMailReference(id, one.auteurId));
    await notify(tx, {
      kind: 'rapprochement',
      comptes: [one.auteurId],
      cle: conversationCle(id),
      acteurId: agent.id,
      titre: introductionWords({ agent: agent.nom, autre: other.auteur.nom, message }).subject,
      texte: message,
      chemin: paths.conversation(id),
      ownMail: true,
    });
  }
  await requireAllHere(tx, [agent.id, annonce.auteurId, autre.auteurId]);
  return { id, opened: true };
}

/** Last: an account that was deleted meanwhile is held until then, and is introduced to nobody. */
async function requireAllHere(tx: Tx, comptes: readonly string[]) {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from comptes where id = any(${[...comptes]}) and "deletedAt" is null order by id for key share`;
  if (found.length < comptes.length) throw forbidden('Un de ces comptes vient d’être fermé.');
}
