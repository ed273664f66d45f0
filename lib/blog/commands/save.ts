import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { mayEditArticle } from '../access';
import { canSeeArticle } from '../policy';
import { articleInput } from '../schema';
import { holdOrBegin, refuseClash, requireWhole, writeArticle } from '../write';

/** A form keeps itself every few seconds while one types. */
const SAVES = { name: 'article', points: 1_200, duration: 3_600, alone: 40 };

/**
 * Keeps what is written of an article, begun by the same act when it is not there: whatever is missing while it is with
 * its authors, whole once it is with the agents. Renamed while it is online, it moves, and its old address leads to it.
 * @throws AppError `unauthenticated`; `not_found` for who may not write it; `invalid`, naming `vuLe` when it changed
 *   meanwhile; `forbidden` beyond twenty in progress; `rate_limited`
 */
export async function saveArticle(
  actor: Actor,
  input: unknown,
): Promise<{ id: string; slug: string; version: number; at: Date }> {
  const { articleId, version: seen, ...said } = parse(articleInput, input);
  const compte = requireActive(actor);
  await consume(SAVES, compte.id);
  return transaction(async (tx) => {
    const held = await holdOrBegin(tx, compte, articleId);
    if (!held || !canSeeArticle(actor, held) || !(await mayEditArticle(actor, held, tx))) throw notFound();
    refuseClash(held, seen);
    const kept = await writeArticle(tx, compte, held, { articleId, ...said });
    if (held.etat !== 'brouillon' && held.etat !== 'retourne') await requireWhole(tx, articleId);
    return { id: articleId, ...kept };
  });
}
