import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { mayEditArticle } from '../access';
import { canPublishArticle, canSeeArticle } from '../policy';
import { photoReady } from '../rows';
import { type ArticleEtat, type BlogCategorieRow, MAX_PHOTOS } from '../words';

/** A picture as the form of its article shows it. */
export type FormPicture = { id: string; description: string; legende: string; credit: string };

/** An article as its form shows it. */
export type EditableArticle = {
  id: string;
  slug: string;
  etat: ArticleEtat;
  titre: string;
  chapo: string;
  texte: string;
  categorieId: string | null;
  couvertureId: string | null;
  commentairesOuverts: boolean;
  version: number;
  reponse: string;
  /** On the clocks of the instance. */
  publishAt: Date | null;
  auteurs: { id: string; nom: string }[];
  photos: FormPicture[];
  /** Publishes or schedules it, rather than proposing it. */
  publishes: boolean;
};

const select = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  chapo: true,
  texte: true,
  categorieId: true,
  couvertureId: true,
  commentairesOuverts: true,
  version: true,
  reponse: true,
  publishAt: true,
  hiddenAt: true,
  auteurs: {
    orderBy: { rang: 'asc' },
    select: { compteId: true, compte: { select: { id: true, nom: true } } },
  },
  photos: {
    where: photoReady,
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    select: { fichierId: true, description: true, legende: true, credit: true },
  },
} satisfies Prisma.ArticleSelect;

/**
 * An article, for who may write it now.
 * @throws AppError `not_found`, also for who may only read it
 */
export async function getEditableArticle(
  actor: Actor,
  where: { slug: string } | { id: string },
): Promise<EditableArticle> {
  const row = await db.article.findUnique({ where, select });
  if (!row || !canSeeArticle(actor, row) || !(await mayEditArticle(actor, row))) throw notFound();
  const { auteurs, photos, publishAt, hiddenAt: _hidden, ...article } = row;
  return {
    ...article,
    publishAt,
    auteurs: auteurs.map(({ compte }) => compte),
    photos: photos.map(({ fichierId: id, ...words }) => ({ id, ...words })),
    publishes: canPublishArticle(actor, row),
  };
}

/** Whether what this actor begins is published by them, or proposed. */
export const publishesOwn = (actor: Actor) => isAgent(actor);

/** Categories that a form offers; one that the article has already is among them though it was taken away. */
export async function formCategories(_actor: Actor, current: string | null): Promise<BlogCategorieRow[]> {
  return db.blogCategorie.findMany({
    where: { OR: [{ retiredAt: null }, ...(current ? [{ id: current }] : [])] },
    orderBy: [{ rang: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, slug: true, nom: true },
  });
}

/** Ids of the photos of an article, in their order, for its authors; none for anybody else. */
export async function photoIds(actor: Actor, articleId: string): Promise<string[]> {
  if (actor.kind !== 'compte' || articleId === '') return [];
  const found = await db.articlePhoto.findMany({
    where: { ...photoReady, articleId, article: { auteurs: { some: { compteId: actor.id } } } },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: MAX_PHOTOS,
    select: { fichierId: true },
  });
  return found.map(({ fichierId }) => fichierId);
}
