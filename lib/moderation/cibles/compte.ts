import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { auteurSelect, type Cible, toAuteur } from '../cible';

/** A person. Nothing of theirs is hidden with them: a compte is suspended or closed. */
export const compte: Cible = {
  async find(id, tx = db) {
    const row = await tx.compte.findFirst({
      where: { id, deletedAt: null },
      select: { ...auteurSelect, fonction: true, createdAt: true },
    });
    return (
      row && {
        ...{ id, titre: row.nom, texte: row.fonction, createdAt: row.createdAt },
        chemin: paths.compte(),
        auteurs: [toAuteur(row)],
        gone: false,
        hidden: false,
      }
    );
  },
  async canSee(actor, id) {
    if (actor.kind !== 'compte') return false;
    return (await db.compte.count({ where: { id, deletedAt: null } })) > 0;
  },
  hide: async () => ({}),
  restore: async () => undefined,
  purge: async () => undefined,
};
