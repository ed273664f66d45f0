import { extractOf } from '@/lib/annonces/rows';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';

/** What the mail of a conversation is about: who of it is written to. */
export const mailReference = (conversationId: string, compteId: string) => `${conversationId}:${compteId}`;

/**
 * « X vous répond » (conversation and person): one for everything unread. Null once it was read, or the person left. What
 * was written stays out of it: it is read where it can be answered, and no address shows either way.
 */
export async function conversationMail(reference: string): Promise<Mail | null> {
  const [conversationId = '', compteId = ''] = reference.split(':');
  const place = await db.conversationParticipant.findFirst({
    where: { conversationId, compteId, leftAt: null, compte: { deletedAt: null, disabledAt: null } },
    select: {
      readAt: true,
      compte: { select: { email: true, nom: true } },
      conversation: {
        select: { objet: true, agentId: true, annonce: { select: { auteurId: true } } },
      },
    },
  });
  if (!place) return null;
  const { readAt, compte, conversation } = place;
  const unread = await db.conversationMessage.findFirst({
    where: {
      conversationId,
      hiddenAt: null,
      AND: [{ auteurId: { not: compteId } }, { auteurId: { not: conversation.agentId ?? compteId } }],
      ...(readAt ? { createdAt: { gt: readAt } } : {}),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { auteur: { select: { id: true, nom: true } } },
  });
  if (!unread || !(await isMailedNow(compteId, 'conversation', { acteurId: unread.auteur.id }))) return null;
  const who = unread.auteur.nom;
  const about = extractOf(conversation.objet, 50);
  const first =
    conversation.agentId === null && conversation.annonce?.auteurId === compteId && readAt === null;
  return writeMail({
    to: compte.email,
    subject: first
      ? `${who} répond à votre annonce « ${about} »`
      : `${who} vous écrit à propos de « ${about} »`,
    lines: [
      `Bonjour ${compte.nom},`,
      first
        ? `${who} a répondu à votre annonce « ${conversation.objet} ».`
        : `${who} vous a écrit à propos de « ${conversation.objet} ».`,
    ],
    action: { label: 'Lire et répondre', url: paths.conversation(conversationId) },
    after: [
      'La suite se passe sur le site : votre adresse e-mail n’est pas montrée. Répondre à cet e-mail n’atteindrait personne.',
    ],
    stop: stopOf('conversation', compteId),
  });
}
