import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { Prisma, Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { awaitsCorrection } from '@/lib/moderation/queries/correction';
import { canCorrectArticle, canEditArticle, canSeeArticle, isAuteur } from './policy';

const heldSelect = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  chapo: true,
  texte: true,
  version: true,
  categorieId: true,
  couvertureId: true,
  createdById: true,
  proposedAt: true,
  publishAt: true,
  publishedAt: true,
  hiddenAt: true,
  auteurs: { orderBy: { rang: 'asc' }, select: { compteId: true, rang: true } },
} satisfies Prisma.ArticleSelect;
export type Held = Prisma.ArticleGetPayload<{ select: typeof heldSelect }>;

/** An article, its row held until the end of the transaction; null when there is none. */
export async function holdArticle(tx: Tx, id: string): Promise<Held | null> {
  await tx.$executeRaw`select 1 from articles where id = ${id} for update`;
  return tx.article.findUnique({ where: { id }, select: heldSelect });
}

const MOVED = 'Cet article a changé d’état entre-temps : rechargez la page pour voir où il en est.';

/**
 * The article, its row held, for who may do this to it.
 * @throws AppError `unauthenticated`; `not_found` for who may not see it; `forbidden` for its authors and the agents, when
 *   it is no longer, or never was, theirs to do
 */
export async function holdFor(
  tx: Tx,
  actor: Actor,
  id: string,
  may: (actor: Actor, article: Held, tx: Tx) => boolean | Promise<boolean>,
): Promise<Held> {
  requireActive(actor);
  const article = await holdArticle(tx, id);
  if (!article || !canSeeArticle(actor, article)) throw notFound();
  if (!(await may(actor, article, tx)))
    throw isAuteur(actor, article) || isAgent(actor) ? forbidden(MOVED) : notFound();
  return article;
}

type Editable = Parameters<typeof canCorrectArticle>[1] & { id: string };

/** Writes it now: who may by its state, and its authors while moderation waits for a change of theirs. */
export const mayEditArticle = async (actor: Actor, article: Editable, tx?: Tx): Promise<boolean> =>
  canEditArticle(actor, article) ||
  (canCorrectArticle(actor, article) &&
    (await awaitsCorrection(actor, { kind: 'article', id: article.id }, tx)));
