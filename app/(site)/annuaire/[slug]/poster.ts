import { posterWords } from '@/app/social-poster/words';
import type { FichePage } from '@/lib/annuaire/queries';

/** What the social preview of a fiche shows. */
export const fichePoster = ({
  id,
  nom,
  genre,
  commune,
}: Pick<FichePage, 'id' | 'nom' | 'genre' | 'commune'>) =>
  posterWords({ id, title: nom, over: commune ? `${genre.nom}, ${commune.nom}` : genre.nom });
