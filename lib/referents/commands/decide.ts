import { lockFiche, requireFicheEditor } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { addReferent } from '../join';
import { acceptInput, refuseInput } from '../schema';

/**
 * Recognises who asked as one who speaks for the fiche; they are told by mail, and so is the fiche's own address: nothing
 * else proves who asked. For agents, and for those who speak for it.
 * @returns the person's name
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` when it was answered or taken back meanwhile
 */
export async function acceptRevendication(actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { revendicationId: id } = parse(acceptInput, given);
  return decide(actor, id, async (tx, { ficheId, compteId, meId }) => {
    await addReferent(tx, ficheId, compteId);
    await tx.revendication.update({
      where: { id },
      data: { etat: 'acceptee', decidedAt: now(), decidedById: meId },
    });
    await queueMail(tx, 'revendication-acceptee', id);
    await queueMail(tx, 'fiche-reprise', [ficheId, compteId].join(':'));
  });
}

/**
 * Says no to who asked, with a word or without; they are told by mail, and not who decided.
 * @returns the person's name
 * @throws AppError as `acceptRevendication`, and `invalid` (field `reponse`)
 */
export async function refuseRevendication(actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { revendicationId: id, reponse } = parse(refuseInput, given);
  return decide(actor, id, async (tx, { meId }) => {
    const data = { etat: 'refusee', reponse, decidedAt: now(), decidedById: meId } as const;
    await tx.revendication.update({ where: { id }, data });
    await queueMail(tx, 'revendication-refusee', id);
  });
}

type Waiting = { ficheId: string; compteId: string; meId: string };

/** While the fiche is held: of two who decide at once, the second learns what the first said. */
async function decide(actor: Actor, id: string, write: (tx: Tx, waiting: Waiting) => Promise<void>) {
  const row = await db.revendication.findUnique({ where: { id }, select: { ficheId: true } });
  if (!row) throw notFound();
  return transaction(async (tx) => {
    await lockFiche(tx, row.ficheId);
    const { ficheId, compteId, compte, etat, decidedById } = await tx.revendication.findUniqueOrThrow({
      where: { id },
      select: {
        ficheId: true,
        compteId: true,
        etat: true,
        decidedById: true,
        compte: { select: { nom: true } },
      },
    });
    const me = await requireFicheEditor(actor, ficheId, tx);
    if (etat === 'retiree') throw forbidden(`${compte.nom} a retiré sa demande.`);
    if (etat !== 'attente') throw forbidden(await answered(tx, compte.nom, etat, decidedById));
    await write(tx, { ficheId, compteId, meId: me.id });
    return { nom: compte.nom };
  });
}

async function answered(tx: Tx, nom: string, etat: 'acceptee' | 'refusee', decidedById: string | null) {
  if (!decidedById) return `${nom} représente déjà cette fiche.`;
  const by = await tx.compte.findUnique({ where: { id: decidedById }, select: { nom: true } });
  return `${by?.nom ?? 'Quelqu’un'} a déjà ${etat === 'acceptee' ? 'accepté' : 'refusé'} cette demande.`;
}
