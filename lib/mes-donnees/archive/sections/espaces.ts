import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import { once, placeOf, type Section, whereIf } from '../section';

export const espaces: Section = {
  name: 'espaces',
  about: 'les espaces où vous êtes',
  rows: ({ id }) =>
    once(() =>
      db.membre.findMany({
        where: { compteId: id },
        orderBy: { joinedAt: 'asc' },
        take: 5_000,
        select: {
          role: true,
          joinedAt: true,
          lastSeenAt: true,
          espace: { select: { id: true, slug: true, nom: true, intention: true, createdAt: true } },
        },
      }),
    ),
};

export const messages: Section = {
  name: 'messages',
  about: 'ce que vous avez écrit dans les discussions',
  rows: async function* ({ id }) {
    const read = (after: string | undefined, take: number) =>
      db.message.findMany({
        where: { authorId: id, kind: 'message' },
        ...pageAfter(after, take),
        select: {
          id: true,
          body: true,
          createdAt: true,
          editedAt: true,
          deletedAt: true,
          replyToId: true,
          espace: whereIf(id),
        },
      });
    for await (const { espace, ...row } of inPages(read)) yield { ...row, espace: placeOf(espace) };
  },
};

export const documents: Section = {
  name: 'documents',
  about: 'les documents que vous avez commencés, là où vous êtes encore, avec leur texte',
  rows: async function* ({ id }) {
    const read = (after: string | undefined, take: number) =>
      db.document.findMany({
        where: { createdById: id, espace: { membres: { some: { compteId: id } } } },
        ...pageAfter(after, take),
        select: {
          id: true,
          titre: true,
          texte: true,
          createdAt: true,
          updatedAt: true,
          deletedAt: true,
          espace: { select: { id: true, nom: true } },
        },
      });
    // A text can be long.
    yield* inPages(read, 50);
  },
};

export const invitations: Section = {
  name: 'invitations',
  about: 'les invitations que vous avez envoyées et reçues',
  rows: async function* ({ id, email }) {
    const read = (after: string | undefined, take: number) =>
      db.invitation.findMany({
        where: { OR: [{ invitedById: id }, { email }] },
        ...pageAfter(after, take),
        select: {
          id: true,
          email: true,
          role: true,
          sentAt: true,
          expiresAt: true,
          acceptedAt: true,
          declinedAt: true,
          withdrawnAt: true,
          espace: whereIf(id),
        },
      });
    for await (const { espace, ...row } of inPages(read)) yield { ...row, espace: placeOf(espace) };
  },
};

export const demandes: Section = {
  name: 'demandes',
  about: 'vos demandes à rejoindre un espace ou à parler pour une structure',
  rows: ({ id }) =>
    once(async () => {
      const [adhesions, revendications] = await Promise.all([
        db.adhesion.findMany({
          where: { compteId: id },
          orderBy: { createdAt: 'asc' },
          take: 5_000,
          select: { espaceId: true, mot: true, etat: true, createdAt: true, decidedAt: true, reponse: true },
        }),
        db.revendication.findMany({
          where: { compteId: id },
          orderBy: { createdAt: 'asc' },
          take: 5_000,
          select: { ficheId: true, mot: true, etat: true, createdAt: true, decidedAt: true, reponse: true },
        }),
      ]);
      return [...adhesions, ...revendications];
    }),
};
