import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { plainText } from '@/lib/core/rich-text/plain';
import { namedPhotos, type Picture, type Piece, piecesOf } from '../pieces';
import {
  canCommentArticle,
  canDeleteArticle,
  canEditArticle,
  canProposeArticle,
  canPublishArticle,
  canRestoreArticle,
  canReturnArticle,
  canSeeArticle,
  canTakeBackArticle,
  canUnscheduleArticle,
  canWithdrawArticle,
  isAuteur,
} from '../policy';
import { photoReady } from '../rows';
import { type ArticleEtat, MAX_PHOTOS, readingMinutes } from '../words';

export type Auteur = {
  id: string;
  nom: string;
  portraitId: string | null;
  /** The structure they speak for first. */
  structure: { slug: string; nom: string } | null;
};

/** What this actor may do with it. */
export type ArticleGestures = {
  edit: boolean;
  propose: boolean;
  takeBack: boolean;
  publish: boolean;
  giveBack: boolean;
  unschedule: boolean;
  withdraw: boolean;
  restore: boolean;
  delete: boolean;
};

/** Everything the page of an article shows to this actor. */
export type ArticlePage = {
  id: string;
  slug: string;
  etat: ArticleEtat;
  hidden: boolean;
  titre: string;
  chapo: string;
  categorie: { slug: string; nom: string } | null;
  auteurs: Auteur[];
  pieces: Piece[];
  couverture: Picture | null;
  /** It has pictures, in its text or beside it. */
  illustrated: boolean;
  /** Pictures that stand nowhere in the text. */
  galerie: Picture[];
  minutes: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  /** When it goes online, as the clocks of the instance show it. */
  publishAt: Date | null;
  /** What the agent who gave it back wanted to say; for its authors and the agents. */
  reponse: string;
  commentairesOuverts: boolean;
  canComment: boolean;
  mine: boolean;
  /** Reads it as an agent, or as its author. */
  insider: boolean;
  can: ArticleGestures;
};

const select = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  chapo: true,
  texte: true,
  version: true,
  couvertureId: true,
  reponse: true,
  commentairesOuverts: true,
  hiddenAt: true,
  createdAt: true,
  updatedAt: true,
  publishAt: true,
  publishedAt: true,
  categorie: { select: { slug: true, nom: true } },
  auteurs: {
    orderBy: { rang: 'asc' },
    select: {
      compteId: true,
      compte: {
        select: {
          id: true,
          nom: true,
          portraitId: true,
          referents: {
            where: { fiche: { etat: 'publiee' } },
            orderBy: { createdAt: 'asc' },
            take: 1,
            select: { fiche: { select: { slug: true, nom: true } } },
          },
        },
      },
    },
  },
  photos: {
    where: photoReady,
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: MAX_PHOTOS,
    select: {
      description: true,
      legende: true,
      credit: true,
      fichier: { select: { id: true, largeur: true, hauteur: true } },
    },
  },
} satisfies Prisma.ArticleSelect;
type Row = Prisma.ArticleGetPayload<{ select: typeof select }>;

/**
 * One article, by its address.
 * @throws AppError `not_found`, also for what the actor may not see
 */
export async function getArticle(actor: Actor, slug: string): Promise<ArticlePage> {
  const row = await db.article.findUnique({ where: { slug }, select });
  if (!row || !canSeeArticle(actor, row)) throw notFound();
  return toArticle(actor, row);
}

/** Where an article that had this address is now; null when none had, or when the actor may not see it. */
export async function findMovedArticle(actor: Actor, slug: string): Promise<string | null> {
  const moved = await db.articleRedirection.findUnique({
    where: { slug },
    select: {
      article: {
        select: { slug: true, etat: true, hiddenAt: true, auteurs: { select: { compteId: true } } },
      },
    },
  });
  return moved && canSeeArticle(actor, moved.article) ? moved.article.slug : null;
}

export const toPicture = ({ fichier, ...words }: Row['photos'][number]): Picture => ({
  ...words,
  id: fichier.id,
  largeur: fichier.largeur ?? 0,
  hauteur: fichier.hauteur ?? 0,
});

function toArticle(actor: Actor, row: Row): ArticlePage {
  const { texte, couvertureId, photos, auteurs, hiddenAt, publishAt, ...article } = row;
  const pictures = photos.map(toPicture);
  const named = namedPhotos(texte);
  const insider = isAuteur(actor, row) || isAgent(actor);
  return {
    ...article,
    hidden: hiddenAt !== null,
    auteurs: auteurs.map(({ compte: { referents, ...compte } }) => ({
      ...compte,
      structure: referents[0]?.fiche ?? null,
    })),
    pieces: piecesOf(texte, pictures),
    couverture: pictures.find(({ id }) => id === couvertureId) ?? null,
    illustrated: pictures.length > 0,
    galerie: pictures.filter(({ id }) => id !== couvertureId && !named.has(id)),
    minutes: readingMinutes(plainText(texte)),
    publishAt: insider ? publishAt : null,
    reponse: insider ? article.reponse : '',
    canComment: canCommentArticle(actor, row),
    mine: isAuteur(actor, row),
    insider,
    can: {
      edit: canEditArticle(actor, row),
      propose: canProposeArticle(actor, row),
      takeBack: canTakeBackArticle(actor, row),
      publish: canPublishArticle(actor, row),
      giveBack: canReturnArticle(actor, row),
      unschedule: canUnscheduleArticle(actor, row),
      withdraw: canWithdrawArticle(actor, row),
      restore: canRestoreArticle(actor, row),
      delete: canDeleteArticle(actor, row),
    },
  };
}
