import { followDisciplines } from '@/lib/termes/follow';
import { refreshAppelSearch } from '../text';

/** Appels when a discipline is renamed, and when it is merged into another; 200 at a time. */
export const { refresh: refreshAppelsOfTerme, move: moveAppelsToTerme } = followDisciplines({
  table: 'appels',
  batch: 200,
  refresh: refreshAppelSearch,
});
