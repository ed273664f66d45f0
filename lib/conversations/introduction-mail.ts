import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';
import { introductionWords } from './words';

/** What the mail of an introduction is about: the conversation, and who of it is written to. */
export const introductionMailReference = (conversationId: string, compteId: string) =>
  `${conversationId}:${compteId}`;

/**
 * An agent introduces one to somebody (conversation and person), in the agent’s own words. Null once it was read, one left
 * it, one of the two is gone, or the person wants such mails in their digest.
 */
export async function introductionMail(reference: string): Promise<Mail | null> {
  const [conversationId = '', compteId = ''] = reference.split(':');
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId },
    select: {
      agentId: true,
      participants: {
        where: { leftAt: null, compte: { deletedAt: null, disabledAt: null } },
        select: { compteId: true, readAt: true, compte: { select: { email: true, nom: true } } },
      },
      messages: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 1,
        where: { hiddenAt: null },
        select: { texte: true, auteurId: true, auteur: { select: { nom: true } } },
      },
    },
  });
  const place = conversation?.participants.find((one) => one.compteId === compteId);
  const autre = conversation?.participants.find((one) => one.compteId !== compteId);
  const [first] = conversation?.messages ?? [];
  if (!conversation || !place || !autre || place.readAt || first?.auteurId !== conversation.agentId)
    return null;
  const { subject, lines, label, after } = introductionWords({
    agent: first.auteur.nom,
    autre: autre.compte.nom,
    message: first.texte,
  });
  if (!(await isMailedNow(compteId, 'rapprochement', { acteurId: first.auteurId }))) return null;
  return writeMail({
    to: place.compte.email,
    subject,
    // The agent's words greet both.
    lines,
    action: { label, url: paths.conversation(conversationId) },
    after,
    stop: stopOf('rapprochement', compteId),
  });
}
