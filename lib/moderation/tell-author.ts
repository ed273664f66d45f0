import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import type { MailKind } from '@/lib/mails/schema';
import { notify } from '@/lib/notifications/notify';

type Told = {
  decisionId: string;
  auteurs: readonly string[];
  acteurId: string | null;
  titre: string;
  texte: string;
};

/** What a mail to one of those a decision is addressed to is about. */
export const addressed = (decisionId: string, compteId: string) => `${decisionId}:${compteId}`;

/** Tells those a decision is addressed to, at that instant: by a mail of its own, and in their centre. */
export async function tellAuthors(
  tx: Tx,
  mail: MailKind,
  { decisionId, auteurs, acteurId, titre, texte }: Told,
): Promise<void> {
  await notify(tx, {
    kind: 'decision',
    comptes: auteurs,
    cle: `decision:${decisionId}`,
    acteurId,
    titre,
    texte,
    chemin: paths.moderationDecision(decisionId),
    ownMail: true,
  });
  for (const compteId of auteurs) await queueMail(tx, mail, addressed(decisionId, compteId));
}
