import { type FicheSearch, searchParamsOf } from '@/lib/annuaire/search/schema';
import { paths } from '@/lib/core/paths';

/** The address of a search: it says all of it, so it can be shared. */
export function annuaireAddress(search: Partial<FicheSearch>): string {
  const params = searchParamsOf(search).toString();
  return params ? `${paths.annuaire()}?${params}` : paths.annuaire();
}
