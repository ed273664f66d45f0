import { posterWords } from '@/app/social-poster/words';
import type { ArticlePage } from '@/lib/blog/queries/article';

/** What the social preview of an article shows. */
export const articlePoster = ({ id, titre, categorie }: Pick<ArticlePage, 'id' | 'titre' | 'categorie'>) =>
  posterWords({ id, title: titre || 'Sans titre', over: categorie?.nom ?? 'Blog' });
