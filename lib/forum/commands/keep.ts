import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { type HeldSujet, holdReadable, requireAgent } from '../access';
import { moveInput, reponseRef, sujetRef } from '../schema';

async function change(
  actor: Actor,
  sujetId: string,
  columns: (sujet: HeldSujet, compteId: string, tx: Tx) => object | Promise<object>,
): Promise<{ slug: string }> {
  const { id } = requireAgent(actor);
  return transaction(async (tx) => {
    const sujet = await holdReadable(tx, actor, sujetId);
    await tx.sujet.update({
      where: { id: sujetId },
      data: { ...(await columns(sujet, id, tx)), updatedAt: now() },
    });
    return { slug: sujet.slug };
  });
}

/** Keeps a sujet above the others, or no longer. @throws AppError `unauthenticated`, `not_found` (agents only) */
export const togglePin = (actor: Actor, input: unknown) =>
  change(actor, parse(sujetRef, input).sujetId, ({ epingleAt }) => ({ epingleAt: epingleAt ? null : now() }));

/** Nobody answers any more, or everybody again. @throws AppError `unauthenticated`, `not_found` (agents only) */
export const toggleClosed = (actor: Actor, input: unknown) =>
  change(actor, parse(sujetRef, input).sujetId, ({ fermeAt }, compteId) => ({
    fermeAt: fermeAt ? null : now(),
    fermeParId: fermeAt ? null : compteId,
  }));

/** Puts a sujet into another category. @throws AppError `unauthenticated`, `not_found` (agents only), `invalid` */
export async function moveSujet(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { sujetId, categorieId } = parse(moveInput, input);
  return change(actor, sujetId, async (_sujet, _compteId, tx) => {
    const there = await tx.forumCategorie.count({ where: { id: categorieId, retiredAt: null } });
    if (there === 0) throw invalid('categorieId', 'Cette rubrique n’existe plus. Choisissez-en une autre.');
    return { categorieId };
  });
}

/** An agent has looked at one of the first messages of a new compte. @throws AppError `unauthenticated`, `not_found` */
export async function markRelue(actor: Actor, input: unknown): Promise<void> {
  const { id: relueParId } = requireAgent(actor);
  const { reponseId } = parse(reponseRef, input);
  await transaction((tx) =>
    tx.reponse.updateMany({
      where: { id: reponseId, aRelireAt: { not: null }, relueAt: null },
      data: { relueAt: now(), relueParId },
    }),
  );
}
