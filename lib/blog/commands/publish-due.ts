import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { holdArticle } from '../access';
import { tellOnline, tellPublished } from '../tell';

const BATCH = 50;

/**
 * Puts online every article whose moment has come, dated of that moment. Each in a transaction of its own that holds its
 * row: two nodes at once, or twice the same job, publish and tell once. What moderation hides waits until it is restored.
 * @returns how many
 */
export async function publishDueArticles(_systeme: Systeme): Promise<number> {
  const due = await db.article.findMany({
    where: { etat: 'programme', publishAt: { lte: now() }, hiddenAt: null },
    orderBy: { publishAt: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  let published = 0;
  for (const { id } of due)
    published += await transaction(async (tx) => {
      const held = await holdArticle(tx, id);
      if (held?.etat !== 'programme' || held.hiddenAt || !held.publishAt || held.publishAt > now()) return 0;
      await tx.article.update({
        where: { id },
        data: {
          etat: 'publie',
          publishAt: null,
          publishedAt: held.publishedAt ?? held.publishAt,
          updatedAt: now(),
          version: { increment: 1 },
        },
      });
      await tellOnline(tx, id);
      await tellPublished(tx, id);
      return 1;
    });
  return published;
}
