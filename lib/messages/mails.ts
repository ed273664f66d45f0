import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';
import { cut } from './excerpts';
import { readMentionId } from './mentioned';

/** Of the message, in UTF-16 code units: the rest is one click away. */
const SHOWN = 1_200;
/** A queue that stood still for longer has nothing fresh to say. */
const STALE_MS = 3 * 86_400_000;

/**
 * « Sophie a écrit à votre attention »: with the text, and the one address that opens at the message. Null when it was
 * read meanwhile, deleted, or no longer names the person; when they left the espace or want no such mails.
 */
export async function mentionMail(id: string): Promise<Mail | null> {
  const { messageId, compteId } = readMentionId(id);
  const message = await db.message.findFirst({
    where: { id: messageId, deletedAt: null, mentions: { has: compteId } },
    select: {
      seq: true,
      body: true,
      createdAt: true,
      author: { select: { id: true, nom: true } },
      espace: {
        select: {
          id: true,
          slug: true,
          nom: true,
          membres: { where: { compteId }, select: { lastReadSeq: true } },
        },
      },
    },
  });
  const membre = message?.espace.membres[0];
  if (!message || !membre || membre.lastReadSeq >= message.seq) return null;
  if (now().getTime() - message.createdAt.getTime() > STALE_MS) return null;
  const compte = await db.compte.findUnique({
    where: { id: compteId },
    select: { email: true, nom: true },
  });
  const { espace, author, seq, body } = message;
  if (!compte || !(await isMailedNow(compteId, 'mention', { acteurId: author.id, espaceId: espace.id })))
    return null;
  return writeMail({
    to: compte.email,
    subject: `${author.nom} a écrit à votre attention dans « ${espace.nom} »`,
    lines: [
      `Bonjour ${compte.nom},`,
      `${author.nom} a écrit à votre attention dans la discussion de l’espace « ${espace.nom} » :`,
      ...cut(body, SHOWN)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ],
    action: {
      label: 'Lire le message et répondre',
      url: paths.message(espace.slug, seq),
    },
    after: ['Ce que vous recevez par e-mail se règle à la page « Notifications » du site.'],
    stop: stopOf('mention', compteId),
  });
}
