import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { queueMails } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
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

type Named = { id: string; espaceId: string; seq: number; body: string };

/** Read up to its number, the notification of a mention is read too: `markRead` looks at the end of this key. */
export const mentionCle = ({ espaceId, seq }: Pick<Named, 'espaceId' | 'seq'>) =>
  `mention:${espaceId}:${seq}`;

/**
 * Tells those a message names for the first time, itself written by `author`: in their centre, and by a mail in a few
 * seconds, each once.
 */
export async function tellMentioned(
  tx: Tx,
  message: Named,
  author: Pick<Connecte, 'id' | 'nom'>,
  compteIds: readonly string[],
) {
  const named = compteIds.filter((compteId) => compteId !== author.id);
  if (named.length === 0) return;
  const { id: messageId, espaceId, seq, body } = message;
  const { slug, nom } = await tx.espace.findUniqueOrThrow({
    where: { id: espaceId },
    select: { slug: true, nom: true },
  });
  await notify(tx, {
    kind: 'mention',
    comptes: named,
    cle: mentionCle(message),
    acteurId: author.id,
    espaceId,
    titre: `${author.nom} vous mentionne dans «\u00a0${nom}\u00a0»`,
    texte: body,
    chemin: paths.message(slug, seq),
    ownMail: true,
  });
  const runAt = new Date(now().getTime() + MAIL_AFTER_MS);
  await queueMails(
    tx,
    'mention',
    named.map((compteId) => ({ id: mentionId({ messageId, compteId }), runAt })),
  );
}

type MentionId = { messageId: string; compteId: string };
export const mentionId = ({ messageId, compteId }: MentionId) => `${messageId}/${compteId}`;
export function readMentionId(id: string): MentionId {
  const [messageId = '', compteId = ''] = id.split('/');
  return { messageId, compteId };
}
