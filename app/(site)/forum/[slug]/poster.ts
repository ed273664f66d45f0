import { posterWords } from '@/app/social-poster/words';
import type { SujetPage } from '@/lib/forum/queries/sujet';

/** What the social preview of a sujet shows. */
export const sujetPoster = ({ id, titre, categorie }: Pick<SujetPage, 'id' | 'titre' | 'categorie'>) =>
  posterWords({ id, title: titre, over: `Forum, ${categorie.nom}` });
