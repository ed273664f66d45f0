import { ficheCount } from '@/components/annuaire/search/fiche-count';
import { FicheRows } from '@/components/annuaire/search/fiche-rows';
import { NothingFound } from '@/components/annuaire/search/nothing-found';
import { ActiveFilters } from '@/components/recherche/active-filters';
import { ReadingNotice } from '@/components/recherche/reading-notice';
import { ResultsHead } from '@/components/recherche/results-head';
import { SortLinks } from '@/components/recherche/sort-links';
import { Pagination } from '@/components/ui/pagination';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { annuaireAddress } from './annuaire-address';
import { filtersOf } from './filters';
import { waysOutOf } from './ways-out';

export const RESULTS = 'liste';

/** How many were found, in what order, and the page asked for. */
export function ResultsSection({ results }: { results: FicheResults }) {
  const { search, items, tri, centre, page, pages } = results;
  const possible = [
    ...(search.q ? ['pertinence' as const] : []),
    ...(centre ? ['distance' as const] : []),
    'nom' as const,
  ];
  return (
    <section className="resultats" id={RESULTS} aria-labelledby="resultats">
      <ResultsHead
        count={ficheCount(results.total, results.estimated)}
        search={search}
        around={centre !== null}
        some={items.length > 0}
      />
      <ReadingNotice reading={results.reading} />
      <ActiveFilters
        filters={filtersOf(results)}
        clear={annuaireAddress({ q: search.q, ou: search.ou, rayon: null, tri: search.tri })}
      />
      {items.length > 0 ? (
        <>
          <SortLinks
            tri={tri}
            possible={possible}
            href={(one) => annuaireAddress({ ...search, page: 1, tri: one === possible[0] ? null : one })}
          />
          <FicheRows fiches={items} />
        </>
      ) : (
        <NothingFound asked={Boolean(search.q)} ways={waysOutOf(results)} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(n) => annuaireAddress({ ...search, page: n })}
        label="Pages de résultats"
      />
      {results.total > pages * PAGE_SIZE ? (
        <p className="petit doux">
          Les {(pages * PAGE_SIZE).toLocaleString('fr-FR')} premières fiches se lisent ici. Précisez la
          recherche pour voir les autres.
        </p>
      ) : null}
    </section>
  );
}
