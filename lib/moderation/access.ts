import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { canModerate } from './policy';

/** @throws AppError `unauthenticated`; `not_found` for who is no agent: nothing tells that there is a desk */
export function requireModerator(actor: Actor): Connecte {
  requireCompte(actor);
  if (!canModerate(actor)) throw notFound();
  return requireActive(actor);
}

/** A colleague a case or a turn can go to. @throws AppError `invalid` naming `agentId` */
export async function findAgent(tx: Tx, id: string) {
  const compte = await tx.compte.findFirst({
    where: { id, disabledAt: null, deletedAt: null, role: { in: ['agent', 'administrateur'] } },
    select: { id: true, nom: true },
  });
  if (!compte) throw invalid('agentId', 'Choisissez un collègue.');
  return compte;
}
