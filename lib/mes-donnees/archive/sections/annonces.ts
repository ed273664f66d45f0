import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import { once, type Section } from '../section';

export const annonces: Section = {
  name: 'annonces',
  about: 'vos annonces et vos brouillons',
  rows: async function* ({ id }) {
    const read = (after: string | undefined, take: number) =>
      db.annonce.findMany({
        where: { auteurId: id },
        ...pageAfter(after, take),
        omit: { rechercheTitre: true, rechercheTexte: true, auteurId: true, reclasseeById: true },
        include: { parts: { orderBy: { rang: 'asc' }, select: { employeur: true, part: true } } },
      });
    yield* inPages(read, 100);
  },
};

export const commentaires: Section = {
  name: 'commentaires',
  about: 'ce que vous avez écrit sous des annonces et des articles',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.commentaire.findMany({
        where: { auteurId: id },
        ...pageAfter(after, take),
        select: {
          id: true,
          texte: true,
          createdAt: true,
          deletedAt: true,
          annonce: { select: { slug: true, titre: true } },
          article: { select: { slug: true, titre: true } },
        },
      }),
    ),
};

/** What the other side wrote is theirs: only one’s own words are here. */

export const conversations: Section = {
  name: 'conversations',
  about: 'ce que vous avez écrit dans vos conversations',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.conversationMessage.findMany({
        where: { auteurId: id },
        ...pageAfter(after, take),
        select: {
          id: true,
          texte: true,
          createdAt: true,
          hiddenAt: true,
          conversation: { select: { id: true, objet: true, createdAt: true } },
        },
      }),
    ),
};

/**
 * Introductions by an agent: those one made, and those of one’s annonces, with what was noted of them: it is about the
 * two people, and the form says that they may ask for it.
 */
export const misesEnRelation: Section = {
  name: 'mises-en-relation',
  about: 'les mises en relation que vous avez faites, ou dont vos annonces ont fait l’objet',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.miseEnRelation.findMany({
        where: { OR: [{ agentId: id }, { annonce: { auteurId: id } }, { autre: { auteurId: id } }] },
        ...pageAfter(after, take),
        select: {
          id: true,
          message: true,
          suiviLe: true,
          issue: true,
          note: true,
          createdAt: true,
          closedAt: true,
          annonce: { select: { slug: true, titre: true } },
          autre: { select: { slug: true, titre: true } },
        },
      }),
    ),
};

/** Matches that one put aside. */
export const rapprochements: Section = {
  name: 'rapprochements-ecartes',
  about: 'les annonces rapprochées que vous avez écartées',
  rows: ({ id }) =>
    once(() =>
      db.rapprochementEcarte.findMany({
        where: { compteId: id },
        orderBy: [{ createdAt: 'asc' }, { annonceId: 'asc' }, { autreId: 'asc' }],
        take: 10_000,
        select: {
          createdAt: true,
          annonce: { select: { slug: true, titre: true } },
          autre: { select: { slug: true, titre: true } },
        },
      }),
    ),
};

export const recherches: Section = {
  name: 'recherches',
  about: 'les recherches d’annonces que vous gardez, et les appels à projets que vous suivez',
  rows: ({ id }) =>
    once(async () => {
      const [recherches, appels] = await Promise.all([
        db.rechercheSauvee.findMany({
          where: { compteId: id },
          orderBy: { createdAt: 'asc' },
          take: 1_000,
          omit: { compteId: true },
        }),
        db.appelSuivi.findMany({
          where: { compteId: id },
          take: 5_000,
          select: { createdAt: true, appel: { select: { slug: true, titre: true } } },
        }),
      ]);
      return [...recherches, ...appels];
    }),
};
