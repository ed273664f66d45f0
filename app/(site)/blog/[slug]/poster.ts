import { currentInstance } from '@/app/current-instance';
import type { PosterWords } from '@/app/social-poster/version';
import type { ArticlePage } from '@/lib/blog/queries/article';
import { fullName } from '@/lib/instance/words';

/** What the social preview of an article shows. */
export async function articlePoster({
  id,
  titre,
  categorie,
}: Pick<ArticlePage, 'id' | 'titre' | 'categorie'>): Promise<PosterWords> {
  const instance = await currentInstance();
  return {
    id,
    title: titre || 'Sans titre',
    over: categorie?.nom ?? 'Blog',
    site: fullName(instance),
    teinte: instance.rideauTeinte,
    chroma: instance.rideauChroma,
  };
}
