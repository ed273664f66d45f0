import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Prisma, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { type Held, holdFor } from '../access';
import { canRestoreArticle, canUnscheduleArticle, canWithdrawArticle } from '../policy';
import { articleRef } from '../schema';

async function change(
  actor: Actor,
  input: unknown,
  may: (actor: Actor, article: Held) => boolean,
  data: (article: Held) => Prisma.ArticleUpdateInput,
): Promise<{ slug: string }> {
  const { articleId } = parse(articleRef, input);
  return transaction(async (tx) => {
    const held = await holdFor(tx, actor, articleId, may);
    await tx.article.update({
      where: { id: articleId },
      data: { ...data(held), updatedAt: now(), version: { increment: 1 } },
    });
    return { slug: held.slug };
  });
}

/**
 * Takes an article off the site; its authors and the agents still read it.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` when it is not online
 */
export const withdrawArticle = (actor: Actor, input: unknown) =>
  change(actor, input, canWithdrawArticle, () => ({ etat: 'retire' }));

/**
 * Puts it back as it was, with its commentaires and the date it was published on.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` when it is not withdrawn
 */
export const restoreArticle = (actor: Actor, input: unknown) =>
  change(actor, input, canRestoreArticle, () => ({ etat: 'publie' }));

/**
 * Leaves what was scheduled unpublished: among the proposals when somebody proposed it, else as a draft of its authors.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` once it is online
 */
export const unscheduleArticle = (actor: Actor, input: unknown) =>
  change(actor, input, canUnscheduleArticle, ({ proposedAt }) => ({
    etat: proposedAt ? 'propose' : 'brouillon',
    publishAt: null,
  }));
