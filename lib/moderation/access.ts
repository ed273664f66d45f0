import type { Actor, Connecte } from '@/lib/comptes/actor';
import { notFound, unauthenticated } from '@/lib/core/errors';
import { canModerate } from './policy';

/** @throws AppError `unauthenticated` */
export function requireCompte(actor: Actor): Connecte {
  if (actor.kind !== 'compte') throw unauthenticated();
  return actor;
}

/** @throws AppError `unauthenticated`; `not_found` for who is no agent: nothing tells that there is a desk */
export function requireModerator(actor: Actor): Connecte {
  const compte = requireCompte(actor);
  if (!canModerate(actor)) throw notFound();
  return compte;
}
