import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import type { Section } from '../section';

export const articles: Section = {
  name: 'articles',
  about: 'les articles que vous avez écrits, et ce que les agents vous en ont dit',
  rows: ({ id }) =>
    inPages(
      (after, take) =>
        db.article.findMany({
          where: { auteurs: { some: { compteId: id } } },
          ...pageAfter(after, take),
          omit: { rechercheTitre: true, rechercheTexte: true, createdById: true, decidedById: true },
          include: {
            categorie: { select: { nom: true } },
            photos: {
              orderBy: { rang: 'asc' },
              select: { fichierId: true, description: true, legende: true, credit: true },
            },
          },
        }),
      100,
    ),
};
