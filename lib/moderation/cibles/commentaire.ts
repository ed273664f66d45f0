import { commentaireKey } from '@/lib/commentaires/commands';
import { commentaireChemin } from '@/lib/commentaires/place';
import { findCommented } from '@/lib/commentaires/under';
import { db } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { auteurSelect, type Cible, lu, momentOf, textOf, titled, toAuteur } from '../cible';

export const commentaire: Cible = {
  async find(id, tx = db) {
    const row = await tx.commentaire.findUnique({
      where: { id },
      select: {
        ...{ texte: true, createdAt: true, deletedAt: true, hiddenAt: true },
        ...{ annonceId: true, articleId: true },
        auteur: { select: auteurSelect },
        annonce: { select: { slug: true } },
        article: { select: { slug: true } },
      },
    });
    if (!row) return null;
    return {
      ...{ id, createdAt: row.createdAt },
      titre: titled(row.texte, 'Commentaire'),
      texte: lu(row.texte),
      chemin: await commentaireChemin(tx, { id, ...row }),
      auteurs: [toAuteur(row.auteur)],
      gone: row.deletedAt !== null && row.hiddenAt === null,
      hidden: row.hiddenAt !== null,
    };
  },
  async canSee(actor, id) {
    const row = await db.commentaire.findUnique({
      where: { id },
      select: { annonceId: true, articleId: true, deletedAt: true },
    });
    if (!row || row.deletedAt) return false;
    const under = row.annonceId ? { annonceId: row.annonceId } : { articleId: row.articleId ?? '' };
    try {
      await findCommented(actor, under);
      return true;
    } catch (error) {
      if (isAppError(error) && error.code === 'not_found') return false;
      throw error;
    }
  },
  async hide(tx, id, at) {
    const [row] = await tx.$queryRaw<{ deletedAt: Date | null; deletedById: string | null }[]>`
      select "deletedAt", "deletedById" from commentaires where id = ${id} for update`;
    await tx.commentaire.updateMany({
      where: { id },
      data: { hiddenAt: at, deletedAt: row?.deletedAt ?? at },
    });
    await withdrawNotifications(tx, [commentaireKey(id)]);
    return { deletedAt: row?.deletedAt?.toISOString() ?? null, deletedById: row?.deletedById ?? null };
  },
  async restore(tx, id, avant) {
    const data = {
      hiddenAt: null,
      deletedAt: momentOf(avant.deletedAt),
      deletedById: textOf(avant.deletedById),
    };
    return (await tx.commentaire.updateMany({ where: { id }, data })).count > 0;
  },
  async purge(tx, id) {
    await tx.commentaire.updateMany({ where: { id }, data: { texte: '' } });
  },
};
