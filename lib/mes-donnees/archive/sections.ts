import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { inPages, pageAfter } from './pages';

/** One JSON file of the archive: a list. */
export type Section = { name: string; about: string; rows: (actor: Connecte) => AsyncIterable<unknown> };

async function* once(read: () => Promise<readonly unknown[]>) {
  yield* await read();
}

/** The name of an espace is told while one is in it; afterwards it is no longer one's to know. */
const whereIf = (compteId: string) => ({
  select: { id: true, nom: true, membres: { where: { compteId }, select: { role: true } } },
});
type Where = { id: string; nom: string; membres: unknown[] };
const placeOf = ({ id, nom, membres }: Where) => (membres.length > 0 ? { id, nom } : { id });

const compte: Section = {
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
          createdAt: true,
          lastSeenAt: true,
          mentionMails: true,
          oidcIssuer: true,
          oidcSub: true,
          oidcSiret: true,
        },
      }),
    ),
};

const appareils: Section = {
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

const structures: Section = {
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

const espaces: Section = {
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

const messages: Section = {
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

const documents: Section = {
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

const invitations: Section = {
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

const demandes: Section = {
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

const signalements: Section = {
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

const imports: Section = {
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

const annonces: Section = {
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

const commentaires: Section = {
  name: 'commentaires',
  about: 'ce que vous avez écrit sous des annonces',
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
        },
      }),
    ),
};

/** What the other side wrote is theirs: only one’s own words are here. */
const conversations: Section = {
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
          conversation: { select: { id: true, objet: true, createdAt: true } },
        },
      }),
    ),
};

const recherches: Section = {
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

/** Everything the site holds about a person, save the bytes of files. In the order of the archive. */
export const sections: Section[] = [
  compte,
  appareils,
  structures,
  espaces,
  messages,
  documents,
  invitations,
  demandes,
  signalements,
  imports,
  annonces,
  commentaires,
  conversations,
  recherches,
];
