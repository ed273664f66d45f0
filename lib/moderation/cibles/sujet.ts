import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plainText } from '@/lib/core/rich-text/plain';
import { holdSujet } from '@/lib/forum/access';
import { publishChanged } from '@/lib/forum/changed';
import { canReadSujet } from '@/lib/forum/policy';
import { withdrawSujet } from '@/lib/forum/withdraw';
import { auteurSelect, type Cible, lu, momentOf, toAuteur } from '../cible';
import { reponse } from './reponse';

const first = {
  where: { numero: 1 },
  take: 1,
  select: { id: true, texte: true },
} as const;

/** A whole sujet: its answers go with it, and come back with it. */
export const sujet: Cible = {
  async find(id, tx = db) {
    const row = await tx.sujet.findUnique({
      where: { id },
      select: {
        ...{ id: true, slug: true, titre: true, createdAt: true, deletedAt: true, hiddenAt: true },
        auteur: { select: auteurSelect },
        reponses: first,
      },
    });
    return (
      row && {
        ...{ id, titre: row.titre, createdAt: row.createdAt },
        texte: lu(plainText(row.reponses[0]?.texte ?? '')),
        chemin: paths.sujet(row.slug),
        modifier: paths.sujetModifier(row.slug, 1),
        auteurs: [toAuteur(row.auteur)],
        gone: row.deletedAt !== null,
        hidden: row.hiddenAt !== null,
      }
    );
  },
  async canSee(actor, id) {
    const row = await db.sujet.findUnique({
      where: { id },
      select: { auteurId: true, deletedAt: true, hiddenAt: true },
    });
    return row !== null && canReadSujet(actor, row);
  },
  async hide(tx, id, at) {
    const row = await holdSujet(tx, id);
    await tx.sujet.update({ where: { id }, data: { hiddenAt: at, rev: { increment: 1 } } });
    await publishChanged(tx, id);
    await withdrawSujet(tx, id);
    return { hiddenAt: row?.hiddenAt?.toISOString() ?? null };
  },
  async restore(tx, id, avant) {
    await holdSujet(tx, id);
    const { count } = await tx.sujet.updateMany({
      where: { id },
      data: { hiddenAt: momentOf(avant.hiddenAt), rev: { increment: 1 } },
    });
    if (count > 0) await publishChanged(tx, id);
    return count > 0;
  },
  /**
   * What others answered is theirs: the sujet stays hidden, without the words that were removed; none is left in an address
   * it has or had.
   */
  async purge(tx, id) {
    await holdSujet(tx, id);
    await tx.sujetRedirection.deleteMany({ where: { sujetId: id } });
    await tx.sujet.updateMany({
      where: { id },
      data: { titre: 'Sujet retiré', slug: `sujet-retire-${id}`, etiquettes: [], rechercheTitre: '' },
    });
    const row = await tx.reponse.findFirst({ where: { sujetId: id, numero: 1 }, select: { id: true } });
    if (row) await reponse.purge(tx, row.id);
  },
};
