import { followDisciplines } from '@/lib/termes/follow';
import { refreshAnnonceSearch } from '../fields';

/** Annonces when a discipline is renamed, and when it is merged into another; 500 at a time. */
export const { refresh: refreshAnnoncesOfTerme, move: moveAnnoncesToTerme } = followDisciplines({
  table: 'annonces',
  batch: 500,
  refresh: refreshAnnonceSearch,
});
