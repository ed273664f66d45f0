import { posterWords } from '@/app/social-poster/words';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { sensNames } from '@/lib/annonces/words';

/** What the social preview of an annonce shows. */
export const annoncePoster = ({
  id,
  titre,
  sens,
  commune,
}: Pick<AnnoncePage, 'id' | 'titre' | 'sens' | 'commune'>) =>
  posterWords({
    id,
    title: titre || 'Sans titre',
    over: commune ? `${sensNames[sens]}, ${commune.nom}` : sensNames[sens],
  });
