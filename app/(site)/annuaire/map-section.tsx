import { rowId } from '@/components/annuaire/search/fiche-rows';
import { ResultsMap } from '@/components/recherche/results-map';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import type { CarteFond } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

/** Where the fiches found are. */
export function MapSection({ results, fond }: { results: FicheResults; fond: CarteFond }) {
  const { items, points, groupes, centre, search } = results;
  return (
    <ResultsMap
      what="fiches"
      {...{ fond, items, points, groupes, centre, rowId }}
      href={paths.fiche}
      rayon={search.rayon}
    />
  );
}
