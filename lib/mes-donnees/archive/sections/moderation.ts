import { db } from '@/lib/core/db';
import { addressOf } from '@/lib/moderation/queries/report';
import { inPages, pageAfter } from '../pages';
import { once, type Section } from '../section';

export const contenusSignales: Section = {
  name: 'contenus-signales',
  about: 'les contenus que vous avez signalés, et pourquoi',
  rows: ({ id }) =>
    inPages(async (after, take) => {
      const rows = await db.casSignalement.findMany({
        where: { compteId: id },
        ...pageAfter(after, take),
        select: { id: true, kind: true, cibleId: true, article: true, texte: true, createdAt: true },
      });
      const said = [];
      // One after the other: an export does not keep the connections that pages wait for.
      for (const row of rows) said.push({ ...row, adresse: await addressOf(row) });
      return said;
    }),
};

export const decisions: Section = {
  name: 'decisions',
  about: 'les décisions de modération qui vous concernent, et vos recours',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.moderationDecision.findMany({
        where: { auteurs: { has: id } },
        ...pageAfter(after, take),
        select: {
          ...{ id: true, mesure: true, regle: true, faits: true, jours: true, decidedAt: true },
          ...{ undoneAt: true, undoneMotif: true },
          cas: { select: { kind: true, titre: true, extrait: true } },
          recours: {
            where: { compteId: id },
            select: {
              masquage: true,
              texte: true,
              etat: true,
              createdAt: true,
              decidedAt: true,
              reponse: true,
            },
          },
        },
      }),
    ),
};

export const personnesBloquees: Section = {
  name: 'personnes-bloquees',
  about: 'les personnes que vous avez bloquées',
  rows: ({ id }) =>
    once(() =>
      db.blocage.findMany({
        where: { compteId: id },
        orderBy: { createdAt: 'asc' },
        take: 1_000,
        select: { createdAt: true, bloque: { select: { nom: true } } },
      }),
    ),
};
