import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdFor } from '../access';
import { canPublishArticle, canReturnArticle, canSeeArticle } from '../policy';
import { momentAsked, publishHeld } from '../publication';
import { acceptInput, publishInput, returnInput } from '../schema';
import { tellAccepted, tellPublished, tellReturned } from '../tell';
import { holdOrBegin, refuseClash, requireWhole, writeArticle } from '../write';

/** Where a published or scheduled article is read. */
type Decided = { slug: string; moment: Date | null };

const HIDDEN = 'La modération masque cet article : il ne peut paraître qu’une fois rétabli.';

/**
 * An agent writes an article and publishes it, at once or at a moment to come.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent; `forbidden` while moderation hides it; `invalid`,
 *   naming `publierLe` or `publierA` for a moment that is over
 */
export async function publishArticle(actor: Actor, input: unknown): Promise<Decided> {
  const { articleId, version: seen, quand, publierLe, publierA, ...said } = parse(publishInput, input);
  const compte = requireActive(actor);
  const moment = momentAsked({ quand, publierLe, publierA });
  return transaction(async (tx) => {
    const held = await holdOrBegin(tx, compte, articleId);
    if (!held || !canSeeArticle(actor, held)) throw notFound();
    // The same form sent twice.
    if (held.etat === 'publie' && held.createdById === compte.id) return { slug: held.slug, moment: null };
    if (!canPublishArticle(actor, held)) throw held.hiddenAt ? forbidden(HIDDEN) : notFound();
    refuseClash(held, seen);
    const { slug: kept } = await writeArticle(tx, compte, held, { articleId, ...said });
    await requireWhole(tx, articleId);
    const slug = await publishHeld(tx, { ...held, slug: kept }, { moment, titre: said.titre, by: compte.id });
    if (held.etat === 'propose') await tellAccepted(tx, articleId, compte);
    if (!moment) await tellPublished(tx, articleId);
    return { slug, moment };
  });
}

/**
 * Accepts what was proposed, as it stands, at once or for a moment to come; of what is scheduled, changes the moment. Its
 * authors are told by mail.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` for a moment that is over; `forbidden` once it was taken back
 *   or hidden
 */
export async function acceptArticle(actor: Actor, input: unknown): Promise<Decided> {
  const { articleId, ...asked } = parse(acceptInput, input);
  const compte = requireActive(actor);
  const moment = momentAsked(asked);
  return transaction(async (tx) => {
    const held = await holdFor(tx, actor, articleId, canPublishArticle);
    await requireWhole(tx, articleId);
    const slug = await publishHeld(tx, held, { moment, by: compte.id });
    if (held.etat === 'propose') await tellAccepted(tx, articleId, compte);
    if (!moment) await tellPublished(tx, articleId);
    return { slug, moment };
  });
}

/**
 * Gives a proposal back to its authors with a word, which they receive by mail; they change it and propose it again.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` without a word; `forbidden` once it was taken back
 */
export async function returnArticle(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { articleId, reponse } = parse(returnInput, input);
  const { id: decidedById } = requireActive(actor);
  return transaction(async (tx) => {
    const { slug } = await holdFor(tx, actor, articleId, canReturnArticle);
    const date = now();
    await tx.article.update({
      where: { id: articleId },
      data: {
        etat: 'retourne',
        reponse,
        decidedAt: date,
        decidedById,
        updatedAt: date,
        version: { increment: 1 },
      },
    });
    await tellReturned(tx, articleId, decidedById);
    return { slug };
  });
}
