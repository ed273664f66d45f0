import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { videosOf } from '../pieces';
import { canSeeArticle } from '../policy';
import type { Video } from '../video';

/** The film of this site that an article names; null when it names none such, or when the actor may not read it. */
export async function findVideo(
  actor: Actor,
  { slug, site, film }: { slug: string; site: string; film: string },
): Promise<Video | null> {
  const article = await db.article.findUnique({
    where: { slug },
    select: { texte: true, etat: true, hiddenAt: true, auteurs: { select: { compteId: true } } },
  });
  if (!article || !canSeeArticle(actor, article)) return null;
  return videosOf(article.texte).find((one) => one.site === site && one.film === film) ?? null;
}
