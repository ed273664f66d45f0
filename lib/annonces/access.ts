import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { awaitsCorrection } from '@/lib/moderation/queries/correction';
import { canEditAnnonce } from './policy';
import type { AnnonceEtat } from './words';

const HIDDEN =
  'Cette annonce vient d’être masquée par la modération. Rien n’est changé : la décision que vous avez reçue dit pourquoi, et comment la contester.';

/** One at a time writes an annonce; its row is held until the end of the transaction. */
export const lockAnnonce = (tx: Tx, id: string) =>
  tx.$executeRaw`select 1 from annonces where id = ${id} for update`;

export type Held = {
  id: string;
  slug: string;
  etat: AnnonceEtat;
  auteurId: string;
  titre: string;
  description: string;
  communeInsee: string | null;
  ficheId: string | null;
  disciplines: string[];
  disponibleDu: Date | null;
  disponibleAu: Date | null;
  limite: Date | null;
  spectacle: boolean;
  updatedAt: Date;
  publishedAt: Date | null;
  expiresAt: Date | null;
  pourvueAt: Date | null;
  renouvellements: number;
};

const heldSelect = {
  id: true,
  slug: true,
  etat: true,
  auteurId: true,
  titre: true,
  description: true,
  communeInsee: true,
  ficheId: true,
  disciplines: true,
  disponibleDu: true,
  disponibleAu: true,
  limite: true,
  spectacle: true,
  updatedAt: true,
  publishedAt: true,
  expiresAt: true,
  pourvueAt: true,
  renouvellements: true,
} as const;

/** An annonce, its row held; null when there is none. */
export async function holdAnnonce(tx: Tx, id: string): Promise<Held | null> {
  await lockAnnonce(tx, id);
  return tx.annonce.findUnique({ where: { id }, select: heldSelect });
}

/**
 * The annonce of the actor, its row held.
 * @throws AppError `unauthenticated`; `not_found` for everybody else, and for an unknown one; `forbidden` once moderation
 * has hidden it
 */
export async function holdOwn(tx: Tx, actor: Actor, id: string): Promise<Held> {
  requireActive(actor);
  const annonce = await holdAnnonce(tx, id);
  if (!annonce || !canEditAnnonce(actor, annonce)) throw notFound();
  if (annonce.etat === 'masquee') throw forbidden(HIDDEN);
  return annonce;
}

/**
 * The same, to write what it says: also what moderation hid because it was not changed in time.
 * @throws AppError as `holdOwn`
 */
export async function holdOwnWords(tx: Tx, actor: Actor, id: string): Promise<Held> {
  if (!(await awaitsCorrection(actor, { kind: 'annonce', id }, tx))) return holdOwn(tx, actor, id);
  requireActive(actor);
  const annonce = await holdAnnonce(tx, id);
  if (!annonce || !canEditAnnonce(actor, annonce)) throw notFound();
  return annonce;
}
