import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Prisma, type Tx, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { type Held, holdFor } from '../access';
import { canRestoreArticle, canUnscheduleArticle, canWithdrawArticle } from '../policy';
import { articleRef } from '../schema';

async function change(
  actor: Actor,
  input: unknown,
  may: (actor: Actor, article: Held) => boolean,
  data: (article: Held) => Prisma.ArticleUpdateInput,
  then?: (tx: Tx, id: string) => Promise<void>,
): Promise<{ slug: string }> {
  const { articleId } = parse(articleRef, input);
  return transaction(async (tx) => {
    const held = await holdFor(tx, actor, articleId, may);
    await tx.article.update({
      where: { id: articleId },
      data: { ...data(held), updatedAt: now(), version: { increment: 1 } },
    });
    await then?.(tx, articleId);
    return { slug: held.slug };
  });
}

/**
 * Takes an article off the site; its authors and the agents still read it. A digest not sent yet says nothing of it.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` when it is not online
 */
export const withdrawArticle = (actor: Actor, input: unknown) =>
  change(
    actor,
    input,
    canWithdrawArticle,
    () => ({ etat: 'retire' }),
    (tx, id) => withdrawNotifications(tx, [`article:${id}`]),
  );

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
