import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import { once, type Section } from '../section';

export const compte: Section = {
  name: 'compte',
  about: 'votre nom, votre adresse et vos choix',
  rows: ({ id }) =>
    once(() =>
      db.compte.findMany({
        where: { id },
        select: {
          id: true,
          nom: true,
          fonction: true,
          email: true,
          emailConfirmedAt: true,
          role: true,
          charteVersion: true,
          charteAcceptedAt: true,
          bienvenueAt: true,
          createdAt: true,
          lastSeenAt: true,
          pauseDu: true,
          pauseJusquau: true,
          interetDisciplines: true,
          interetCommune: true,
          interetRayonKm: true,
          emailRefus: true,
          emailRefusAt: true,
          oidcIssuer: true,
          oidcSub: true,
          oidcSiret: true,
        },
      }),
    ),
};

export const appareils: Section = {
  name: 'appareils',
  about: 'les visites ouvertes ou récentes, sans ce qui permettrait d’y entrer',
  rows: ({ id }) =>
    once(() =>
      db.session.findMany({
        where: { compteId: id },
        orderBy: { createdAt: 'asc' },
        take: 1_000,
        select: { appareil: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
      }),
    ),
};

export const structures: Section = {
  name: 'structures',
  about: 'les fiches de l’annuaire pour lesquelles vous parlez',
  rows: ({ id }) =>
    once(async () => {
      const rows = await db.referent.findMany({
        where: { compteId: id },
        orderBy: { createdAt: 'asc' },
        take: 1_000,
        select: { createdAt: true, fiche: { include: { salle: true } } },
      });
      return rows.map(({ createdAt, fiche: { rechercheNom: _, rechercheTexte: __, ...fiche } }) => ({
        depuis: createdAt,
        fiche,
      }));
    }),
};

export const signalements: Section = {
  name: 'signalements',
  about: 'ce que vous avez signalé ou proposé de corriger dans l’annuaire',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.signalement.findMany({
        where: { compteId: id },
        ...pageAfter(after, take),
        select: {
          id: true,
          ficheNom: true,
          motif: true,
          message: true,
          propositions: true,
          etat: true,
          createdAt: true,
          decidedAt: true,
          reponse: true,
        },
      }),
    ),
};

export const imports: Section = {
  name: 'imports',
  about: 'les fichiers que vous avez apportés à l’annuaire',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.import.findMany({
        where: { createdById: id },
        ...pageAfter(after, take),
        select: { id: true, fichierNom: true, source: true, etat: true, total: true, createdAt: true },
      }),
    ),
};
