import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { notFound } from '@/lib/core/errors';
import { canModerate } from './policy';

/** @throws AppError `unauthenticated`; `not_found` for who is no agent: nothing tells that there is a desk */
export function requireModerator(actor: Actor): Connecte {
  requireCompte(actor);
  if (!canModerate(actor)) throw notFound();
  return requireActive(actor);
}
