import type { Prisma, Tx } from '@/lib/core/db';
import { refreshArticleSearch } from '../write';
import { deleteArticles } from './delete';

/** Not published, nor withdrawn after it was: of its authors alone. */
export const unpublishedOf = (compteId: string): Prisma.ArticleWhereInput => ({
  auteurs: { some: { compteId } },
  etat: { notIn: ['publie', 'retire'] },
});

/**
 * For who deletes an account: what was not published goes, unless somebody else writes it too, who goes on alone. What
 * was published stays, under a name that is nobody's (`refreshArticlesOf`).
 */
export async function dropUnpublished(tx: Tx, compteId: string) {
  const rows = await tx.article.findMany({
    where: unpublishedOf(compteId),
    orderBy: { id: 'asc' },
    select: { id: true, auteurs: { select: { compteId: true } } },
  });
  await deleteArticles(
    tx,
    rows.filter(({ auteurs }) => auteurs.length === 1).map(({ id }) => id),
  );
  await tx.articleAuteur.deleteMany({ where: { compteId, articleId: { in: rows.map(({ id }) => id) } } });
}

/** Articles of a person whose name changed are found by the new one. */
export async function refreshArticlesOf(tx: Tx, compteId: string) {
  const rows = await tx.articleAuteur.findMany({ where: { compteId }, select: { articleId: true } });
  for (const { articleId } of rows) await refreshArticleSearch(tx, articleId);
}
