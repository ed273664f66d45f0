import type { AnnoncePage } from '@/lib/annonces/queries';
import { type AnnonceSearch, searchParamsOf } from '@/lib/annonces/search/schema';
import { communeLabel } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

/** The address of a search: it says all of it, so it can be shared and kept. */
export function annoncesAddress(search: Partial<AnnonceSearch>): string {
  const params = searchParamsOf(search).toString();
  return params ? `${paths.annonces()}?${params}` : paths.annonces();
}

/** Where one keeps a search, to be told what is new in it. */
export const keepAddress = (search: Partial<AnnonceSearch>) =>
  paths.recherches({ garder: searchParamsOf({ ...search, page: 1, tri: null }).toString() || '-' });

/** The same for annonces like one of them: same side, same nature and disciplines, around its commune. */
export const alikeAddress = ({ sens, nature, commune, disciplines }: AnnoncePage) =>
  keepAddress({
    sens: [sens],
    nature: nature === 'autre' ? [] : [nature],
    discipline: disciplines.map(({ id }) => id),
    ou: commune ? communeLabel(commune) : '',
  });
