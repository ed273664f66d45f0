import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import { once, type Section } from '../section';

export const forum: Section = {
  name: 'forum',
  about: 'ce que vous avez écrit dans le forum, et ce que vos messages disaient avant',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.reponse.findMany({
        where: { auteurId: id },
        ...pageAfter(after, take),
        select: {
          id: true,
          numero: true,
          texte: true,
          utiles: true,
          createdAt: true,
          editedAt: true,
          deletedAt: true,
          hiddenAt: true,
          sujet: { select: { slug: true, titre: true, etiquettes: true } },
          revisions: { orderBy: { createdAt: 'asc' }, select: { texte: true, titre: true, createdAt: true } },
          fichiers: { orderBy: { rang: 'asc' }, select: { fichierId: true } },
        },
      }),
    ),
};

/** Bounded: what one looks at in a life. */
const MOST = 10_000;

export const forumSuivis: Section = {
  name: 'forum-suivis',
  about: 'ce que vous suivez et lisez dans le forum, et ce que vous avez trouvé utile',
  rows: ({ id: compteId }) =>
    once(async () => {
      const where = { compteId };
      const [suivis, lectures, utiles] = await Promise.all([
        db.forumSuivi.findMany({
          where,
          take: MOST,
          orderBy: { createdAt: 'asc' },
          omit: { compteId: true },
        }),
        db.sujetLecture.findMany({
          where,
          take: MOST,
          orderBy: { updatedAt: 'desc' },
          select: { numero: true, updatedAt: true, sujet: { select: { slug: true, titre: true } } },
        }),
        db.reponseUtile.findMany({
          where,
          take: MOST,
          orderBy: { createdAt: 'asc' },
          select: {
            createdAt: true,
            reponse: { select: { numero: true, sujet: { select: { slug: true } } } },
          },
        }),
      ]);
      return [
        ...suivis.map((row) => ({ suivi: row })),
        ...lectures.map((row) => ({ lu: row })),
        ...utiles.map((row) => ({ utile: row })),
      ];
    }),
};

export const brouillons: Section = {
  name: 'brouillons',
  about: 'ce que vous étiez en train d’écrire',
  rows: ({ id }) =>
    once(() =>
      db.brouillon.findMany({
        where: { compteId: id },
        orderBy: { updatedAt: 'desc' },
        select: { cle: true, titre: true, texte: true, champs: true, updatedAt: true },
      }),
    ),
};
