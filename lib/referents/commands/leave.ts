import { lockFiche, requireAllowed } from '@/lib/annuaire/access';
import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { removeReferentFrom } from '../join';
import { leaveInput, removeInput } from '../schema';

/**
 * Stops speaking for a structure. Its fiche stays, and what was written on it.
 * @throws AppError `unauthenticated`, `not_found` for who is not one of its référents
 */
export async function leaveFiche(actor: Actor, given: unknown): Promise<void> {
  const { ficheId } = parse(leaveInput, given);
  const compte = requireCompte(actor);
  await transaction(async (tx) => {
    if (!(await removeReferentFrom(tx, ficheId, compte.id))) throw notFound();
  });
}

/**
 * Makes somebody stop speaking for a fiche: an agent's act, for who has left a structure without saying so. They are told
 * by mail.
 * @returns the person's name
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for who is no référent
 */
export async function removeReferent(actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { ficheId, compteId } = parse(removeInput, given);
  requireAllowed(actor, isAgent);
  return transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    if (!(await removeReferentFrom(tx, ficheId, compteId))) throw notFound();
    await queueMail(tx, 'referent-retire', [ficheId, compteId].join(':'));
    return tx.compte.findUniqueOrThrow({ where: { id: compteId }, select: { nom: true } });
  });
}
