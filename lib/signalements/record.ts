import { now } from '@/lib/core/clock';
import type { Prisma, Tx } from '@/lib/core/db';
import { queueMail } from '@/lib/mails/queue';
import { tellDesk } from '@/lib/referents/desk';
import type { Author } from './author';
import { isForAgents } from './policy';
import type { SignalementMotif } from './words';

type New = {
  fiche: { id: string; nom: string };
  motif: SignalementMotif;
  message: string;
  propositions?: Prisma.InputJsonObject;
  autreId?: string | null;
  author: Author;
};

/**
 * Records what somebody says about a fiche, in the caller's transaction: its author gets a receipt (Règlement (UE)
 * 2022/2065, article 16), and who decides is told, référents at once, agents with the next morning's mail.
 */
export async function recordSignalement(tx: Tx, { fiche, author, motif, ...rest }: New) {
  const referents = await tx.referent.findMany({ where: { ficheId: fiche.id }, select: { compteId: true } });
  const { id } = await tx.signalement.create({
    data: { ...rest, ...author, motif, ficheId: fiche.id, ficheNom: fiche.nom, createdAt: now() },
    select: { id: true },
  });
  await queueMail(tx, 'signalement-accuse', id);
  if (isForAgents(motif, { referents: referents.map(({ compteId }) => compteId) })) await tellDesk(tx);
  else
    for (const { compteId } of referents) await queueMail(tx, 'signalement-recu', [id, compteId].join(':'));
}
