import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { awaitsCorrection } from '@/lib/moderation/queries/correction';
import { canCorrectReponse, canEditReponse, canReadSujet, isThere } from './policy';

/** @throws AppError `unauthenticated`; `not_found` for who is no agent: nothing tells that there is a door */
export function requireAgent(actor: Actor): Connecte {
  requireCompte(actor);
  if (!isAgent(actor)) throw notFound();
  return requireActive(actor);
}

const heldSelect = {
  id: true,
  slug: true,
  titre: true,
  categorieId: true,
  etiquettes: true,
  auteurId: true,
  compteur: true,
  nombre: true,
  rev: true,
  derniereAt: true,
  epingleAt: true,
  fermeAt: true,
  retenueId: true,
  fusionneDansId: true,
  deletedAt: true,
  deletedById: true,
  hiddenAt: true,
} as const;

/** A sujet, its row held until the end of the transaction: one at a time gives numbers in it. Null when there is none. */
export async function holdSujet(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from sujets where id = ${id} for update`;
  return tx.sujet.findUnique({ where: { id }, select: heldSelect });
}
export type HeldSujet = NonNullable<Awaited<ReturnType<typeof holdSujet>>>;

/** @throws AppError `not_found`, also for what the actor may not read, and for what became part of another */
export async function holdReadable(tx: Tx, actor: Actor, id: string): Promise<HeldSujet> {
  const sujet = await holdSujet(tx, id);
  if (!sujet || sujet.fusionneDansId || !canReadSujet(actor, sujet)) throw notFound();
  return sujet;
}

/**
 * What is hidden or deleted is so as a whole, by its sujet: messages that left it would be read again.
 * @throws AppError `forbidden`
 */
export function requireThere(sujet: HeldSujet): void {
  if (!isThere(sujet))
    throw forbidden(
      'Ce sujet est masqué ou supprimé : ses réponses ne peuvent pas aller ailleurs. Rétablissez-le d’abord.',
    );
}

const reponseSelect = {
  id: true,
  sujetId: true,
  numero: true,
  auteurId: true,
  texte: true,
  mentions: true,
  editedAt: true,
  deletedAt: true,
  deletedById: true,
  hiddenAt: true,
} as const;

/**
 * A reponse and its sujet, whose row is held: nothing of it changes meanwhile, and neither moves elsewhere.
 * @throws AppError `not_found`
 */
export async function holdReponse(tx: Tx, actor: Actor, id: string) {
  const found = await tx.reponse.findUnique({ where: { id }, select: { sujetId: true } });
  const sujet = await holdReadable(tx, actor, found?.sujetId ?? '');
  const reponse = await tx.reponse.findUnique({ where: { id }, select: reponseSelect });
  if (!reponse || reponse.sujetId !== sujet.id) throw notFound();
  return { sujet, reponse };
}

type Message = Parameters<typeof canEditReponse>[1] & { id: string };
type Thread = Parameters<typeof canEditReponse>[2] & { id: string };

/** Changes one’s own message now: while it is there, and once moderation hid it because one had not changed it. */
export const mayEditReponse = async (
  actor: Actor,
  reponse: Message,
  sujet: Thread,
  tx?: Tx,
): Promise<boolean> =>
  canEditReponse(actor, reponse, sujet) ||
  (canCorrectReponse(actor, reponse, sujet) &&
    (await awaitsCorrection(
      actor,
      reponse.numero === 1 ? { kind: 'sujet', id: sujet.id } : { kind: 'reponse', id: reponse.id },
      tx,
    )));
