import { rowId } from '@/components/annonces/search/annonce-rows';
import { ResultsMap } from '@/components/recherche/results-map';
import type { AnnonceResults } from '@/lib/annonces/search/search-annonces';
import type { CarteFond } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

/** Where the annonces found are, and how many do not say where. */
export function MapSection({ results, fond }: { results: AnnonceResults; fond: CarteFond }) {
  const { points, groupes, centre, search } = results;
  const items = results.items.map(({ titre, ...item }) => ({ ...item, nom: titre }));
  const without = items.filter(({ latitude, longitude }) => latitude === null || longitude === null).length;
  return (
    <ResultsMap
      what="annonces"
      {...{ fond, items, points, groupes, centre, rowId }}
      href={paths.annonce}
      rayon={search.rayon}
    >
      {without > 0 ? `${without} ${without > 1 ? 'ne disent' : 'ne dit'} pas de commune.\u00a0` : ''}
    </ResultsMap>
  );
}
