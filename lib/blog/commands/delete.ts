import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { holdFor } from '../access';
import { canDeleteArticle } from '../policy';
import { articleRef } from '../schema';
import { removePhotosOf } from './photos';

/**
 * Deletes an article that is with its authors, or that agents have withdrawn, for good, with photos and commentaires.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` while it is proposed, scheduled or online
 */
export async function deleteArticle(actor: Actor, input: unknown): Promise<void> {
  const { articleId } = parse(articleRef, input);
  await transaction(async (tx) => {
    await holdFor(tx, actor, articleId, canDeleteArticle);
    await deleteArticles(tx, [articleId]);
  });
}

/** Deletes articles with their photos, bytes included. For this room, and for who deletes an account. */
export async function deleteArticles(tx: Tx, ids: readonly string[]) {
  await removePhotosOf(tx, ids);
  await tx.article.deleteMany({ where: { id: { in: [...ids] } } });
}
