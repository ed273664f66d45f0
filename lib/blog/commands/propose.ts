import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks, countPosted } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdFor } from '../access';
import { canProposeArticle, canSeeArticle, canTakeBackArticle } from '../policy';
import { articleInput, articleRef } from '../schema';
import { tellProposed } from '../tell';
import { holdOrBegin, refuseClash, requireWhole, writeArticle } from '../write';

/**
 * Keeps an article and hands it to the agents, who publish it or give it back with a word. The same form sent twice
 * proposes once.
 * @throws AppError `unauthenticated`, `not_found`, `invalid` (`texte` for its links), `forbidden`; `rate_limited` beyond
 *   thirty a day, ten of who is new
 */
export async function proposeArticle(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const { articleId, version: seen, ...said } = parse(articleInput, input);
  const compte = requireActive(actor);
  return transaction(async (tx) => {
    const held = await holdOrBegin(tx, compte, articleId);
    if (!held || !canSeeArticle(actor, held)) throw notFound();
    if (held.etat === 'propose') return { id: articleId, slug: held.slug };
    if (!canProposeArticle(actor, held)) throw notFound();
    refuseClash(held, seen);
    await checkLinks(tx, compte, `${said.chapo}\n${said.texte}`);
    const { slug, at } = await writeArticle(tx, compte, held, { articleId, ...said });
    await requireWhole(tx, articleId);
    await countPosted(tx, compte, 'articles');
    await tx.article.update({
      where: { id: articleId },
      data: { etat: 'propose', proposedAt: at },
    });
    await tellProposed(tx, { id: articleId, slug, titre: said.titre }, compte);
    return { id: articleId, slug };
  });
}

/**
 * Takes a proposal back, to write on. The word that went with an earlier return stays until it is proposed again.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` once it was accepted or given back
 */
export async function takeBackArticle(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { articleId } = parse(articleRef, input);
  return transaction(async (tx) => {
    const { slug } = await holdFor(tx, actor, articleId, canTakeBackArticle);
    await tx.article.update({
      where: { id: articleId },
      data: { etat: 'brouillon', proposedAt: null, updatedAt: now(), version: { increment: 1 } },
    });
    return { slug };
  });
}
