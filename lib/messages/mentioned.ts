import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { queueMail } from '@/lib/mails/queue';
import { namedIn } from './mentions';

/** Time to see the message in the discussion before a mail says the same. */
const MAIL_AFTER_MS = 5_000;

/** The members of an espace that a text names. */
export async function mentionedIn(tx: Tx, espaceId: string, body: string): Promise<string[]> {
  if (!body.includes('@')) return [];
  const membres = await tx.membre.findMany({
    where: { espaceId },
    select: { compteId: true, compte: { select: { nom: true } } },
    orderBy: { joinedAt: 'asc' },
  });
  return namedIn(
    body,
    membres.map(({ compteId, compte }) => ({ compteId, nom: compte.nom })),
  );
}

/** Mails those a message names for the first time, itself written by `authorId`; each once, in a few seconds. */
export async function queueMentionMails(tx: Tx, messageId: string, authorId: string, compteIds: string[]) {
  const runAt = new Date(now().getTime() + MAIL_AFTER_MS);
  for (const compteId of compteIds)
    if (compteId !== authorId) await queueMail(tx, 'mention', mentionId({ messageId, compteId }), { runAt });
}

type MentionId = { messageId: string; compteId: string };
export const mentionId = ({ messageId, compteId }: MentionId) => `${messageId}/${compteId}`;
export function readMentionId(id: string): MentionId {
  const [messageId = '', compteId = ''] = id.split('/');
  return { messageId, compteId };
}
