import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { canManageAppels, canSeeAppel } from './policy';
import type { AppelEtat } from './words';

/** @throws AppError `unauthenticated`; `not_found` for who is no agent */
export function requireAgent(actor: Actor): Connecte {
  requireCompte(actor);
  if (!canManageAppels(actor)) throw notFound();
  return requireActive(actor);
}

/** One at a time writes an appel; its row is held until the end of the transaction. */
export const lockAppel = (tx: Tx, id: string) =>
  tx.$executeRaw`select 1 from appels where id = ${id} for update`;

export type Held = {
  id: string;
  slug: string;
  etat: AppelEtat;
  titre: string;
  limite: Date | null;
  updatedAt: Date;
  publishedAt: Date | null;
};

const heldSelect = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  limite: true,
  updatedAt: true,
  publishedAt: true,
} as const;

/** An appel, its row held; null when there is none. */
export async function holdAppel(tx: Tx, id: string): Promise<Held | null> {
  await lockAppel(tx, id);
  return tx.appel.findUnique({ where: { id }, select: heldSelect });
}

/** @throws AppError `unauthenticated`; `not_found` for who is no agent, and for an unknown one */
export async function holdManaged(tx: Tx, actor: Actor, id: string): Promise<Held> {
  requireAgent(actor);
  const appel = await holdAppel(tx, id);
  if (!appel) throw notFound();
  return appel;
}

/** @throws AppError `not_found` for what is not online */
export async function holdSeen(tx: Tx, actor: Actor, id: string): Promise<Held> {
  const appel = await holdAppel(tx, id);
  if (!appel || appel.etat === 'brouillon' || !canSeeAppel(actor, appel)) throw notFound();
  return appel;
}

const CHANGED =
  'Cet appel a changé pendant que vous écriviez, dans un autre onglet ou par un autre agent. Comparez avec sa page, puis enregistrez de nouveau : votre version remplacera l’autre.';

/**
 * @param vuLe `updatedAt` of what was on the screen, if it was there already
 * @throws AppError `invalid`, naming `vuLe`, when the call changed since
 */
export function refuseChanged(row: Held, vuLe: number | undefined): void {
  if (vuLe !== undefined && row.updatedAt.getTime() !== vuLe) throw invalid('vuLe', CHANGED);
}
