import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, type Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { awaitsCorrection } from '@/lib/moderation/queries/correction';
import { canEditFiche } from './policy';

const HIDDEN =
  'Cette fiche est masquée par la modération. Rien n’est changé : annulez d’abord la décision, ou contestez-la.';

/**
 * The signed-in person, who may write this fiche: one of its référents, or an agent.
 * @throws AppError `unauthenticated`; `not_found` for everybody else, and for an unknown fiche; `forbidden` while moderation
 * hides it
 */
export async function requireFicheEditor(actor: Actor, ficheId: string, tx: Tx = db): Promise<Connecte> {
  const compte = requireActive(actor);
  const fiche = await tx.fiche.findUnique({
    where: { id: ficheId },
    select: { etat: true, referents: { where: { compteId: compte.id }, select: { compteId: true } } },
  });
  if (!fiche || !canEditFiche(compte, { referents: fiche.referents.map(({ compteId }) => compteId) }))
    throw notFound();
  if (fiche.etat === 'masquee') throw forbidden(HIDDEN);
  return compte;
}

/**
 * The same, to write what it says: also what moderation hid because it was not changed in time.
 * @throws AppError as `requireFicheEditor`
 */
export async function requireFicheWriter(actor: Actor, ficheId: string, tx: Tx = db): Promise<Connecte> {
  // Whoever was asked to change it speaks for it, or did: the fiche says whether they still do.
  if (!(await awaitsCorrection(actor, { kind: 'fiche', id: ficheId }, tx)))
    return requireFicheEditor(actor, ficheId, tx);
  const compte = requireActive(actor);
  const keeper = await tx.referent.count({ where: { ficheId, compteId: compte.id } });
  return keeper > 0 ? compte : requireFicheEditor(actor, ficheId, tx);
}

/**
 * The agent who acts.
 * @throws AppError `unauthenticated`, `not_found` for everybody else
 */
export function requireAllowed(actor: Actor, allowed: (actor: Actor) => boolean): Connecte {
  requireCompte(actor);
  if (!allowed(actor)) throw notFound();
  return requireActive(actor);
}

/** One at a time writes a fiche; its row is held until the end of the transaction. */
export const lockFiche = (tx: Tx, ...ids: string[]) =>
  tx.$executeRaw`select 1 from fiches where id = any(${[...ids].sort()}) order by id for update`;
