import { type AnnonceSearch, searchParamsOf } from '@/lib/annonces/search/schema';
import { paths } from '@/lib/core/paths';

/** The address of a search: it says all of it, so it can be shared and kept. */
export function annoncesAddress(search: Partial<AnnonceSearch>): string {
  const params = searchParamsOf(search).toString();
  return params ? `${paths.annonces()}?${params}` : paths.annonces();
}
