import { canCommentAnnonce, canSeeAnnonce, canTidyAnnonce } from '@/lib/annonces/policy';
import { canCommentArticle, canSeeArticle, canTidyArticle } from '@/lib/blog/policy';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

/** What a commentaire is written under. */
export type Under = { annonceId: string } | { articleId: string };

/** The same, as this actor may see it. */
export type Commented = {
  genre: 'annonce' | 'article';
  id: string;
  slug: string;
  titre: string;
  /** Where it is read. */
  chemin: string;
  /** Who wrote it: told of what others say. */
  auteurs: string[];
  canComment: boolean;
  /** Takes the commentaires of others away, as its author. */
  tidies: boolean;
};

/**
 * What is commented.
 * @throws AppError `not_found`, also for what the actor may not see
 */
export const findCommented = (actor: Actor, under: Under): Promise<Commented> =>
  'annonceId' in under ? findAnnonce(actor, under.annonceId) : findArticle(actor, under.articleId);

async function findAnnonce(actor: Actor, id: string): Promise<Commented> {
  const annonce = await db.annonce.findUnique({
    where: { id },
    select: { slug: true, titre: true, etat: true, auteurId: true, commentairesOuverts: true },
  });
  if (!annonce || !canSeeAnnonce(actor, annonce)) throw notFound();
  const { slug, titre, auteurId } = annonce;
  return {
    ...{ id, slug, titre },
    genre: 'annonce',
    chemin: paths.annonce(slug),
    auteurs: [auteurId],
    canComment: canCommentAnnonce(actor, annonce),
    tidies: canTidyAnnonce(actor, annonce),
  };
}

async function findArticle(actor: Actor, id: string): Promise<Commented> {
  const article = await db.article.findUnique({
    where: { id },
    select: {
      slug: true,
      titre: true,
      etat: true,
      hiddenAt: true,
      commentairesOuverts: true,
      auteurs: { select: { compteId: true } },
    },
  });
  if (!article || !canSeeArticle(actor, article)) throw notFound();
  const { slug, titre, auteurs } = article;
  return {
    ...{ id, slug, titre },
    genre: 'article',
    chemin: paths.article(slug),
    auteurs: auteurs.map(({ compteId }) => compteId),
    canComment: canCommentArticle(actor, article),
    tidies: canTidyArticle(actor, article),
  };
}
