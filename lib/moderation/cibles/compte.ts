import { db, type Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { auteurSelect, type Cible, toAuteur } from '../cible';

const there = { deletedAt: null, hiddenAt: null };
const inPublic = {
  OR: [
    { reponses: { some: { ...there, sujet: there } } },
    { commentaires: { some: there } },
    { annonces: { some: { etat: { in: ['publiee', 'pourvue', 'expiree'] } } } },
    { articles: { some: { article: { etat: 'publie', hiddenAt: null } } } },
  ],
} satisfies Prisma.CompteWhereInput;

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
        // No page of a person exists: the one where they are named, and reported.
        chemin: paths.signaler('compte', id),
        auteurs: [toAuteur(row)],
        gone: false,
        hidden: false,
      }
    );
  },
  /** Members know each other; visitors, those who are named where everybody reads. */
  async canSee(actor, id) {
    const shown = actor.kind === 'compte' ? {} : inPublic;
    return (await db.compte.count({ where: { id, deletedAt: null, ...shown } })) > 0;
  },
  hide: async () => ({}),
  restore: async () => true,
  purge: async () => undefined,
};
