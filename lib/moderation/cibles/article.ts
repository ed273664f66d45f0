import { deleteArticles } from '@/lib/blog/commands/delete';
import { canSeeArticle } from '@/lib/blog/policy';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plainText } from '@/lib/core/rich-text/plain';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { auteurSelect, type Cible, lu, momentOf, titled, toAuteur } from '../cible';

export const article: Cible = {
  async find(id, tx = db) {
    const row = await tx.article.findUnique({
      where: { id },
      select: {
        ...{ slug: true, titre: true, chapo: true, texte: true, publishedAt: true, createdAt: true },
        ...{ hiddenAt: true },
        auteurs: { orderBy: { rang: 'asc' }, select: { compte: { select: auteurSelect } } },
      },
    });
    return (
      row && {
        id,
        titre: titled(row.titre, 'Article'),
        texte: lu([row.chapo, plainText(row.texte)].filter(Boolean).join('\n\n')),
        chemin: paths.article(row.slug),
        modifier: paths.articleModifier(row.slug),
        auteurs: row.auteurs.map(({ compte }) => toAuteur(compte)),
        createdAt: row.publishedAt ?? row.createdAt,
        gone: false,
        hidden: row.hiddenAt !== null,
      }
    );
  },
  async canSee(actor, id) {
    const row = await db.article.findUnique({
      where: { id },
      select: { etat: true, hiddenAt: true, auteurs: { select: { compteId: true } } },
    });
    return row !== null && canSeeArticle(actor, row);
  },
  async hide(tx, id, at) {
    const [row] = await tx.$queryRaw<{ hiddenAt: Date | null }[]>`
      select "hiddenAt" from articles where id = ${id} for update`;
    await tx.article.updateMany({ where: { id }, data: { hiddenAt: at } });
    await withdrawNotifications(tx, [`article:${id}`, `article-propose:${id}`]);
    return { hiddenAt: row?.hiddenAt?.toISOString() ?? null };
  },
  async restore(tx, id, avant) {
    const data = { hiddenAt: momentOf(avant.hiddenAt) };
    return (await tx.article.updateMany({ where: { id }, data })).count > 0;
  },
  purge: (tx, id) => deleteArticles(tx, [id]),
};
