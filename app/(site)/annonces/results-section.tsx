import { annonceCount } from '@/components/annonces/search/annonce-count';
import { AnnonceRows } from '@/components/annonces/search/annonce-rows';
import { NothingFound } from '@/components/annonces/search/nothing-found';
import { ActiveFilters } from '@/components/recherche/active-filters';
import { ReadingNotice } from '@/components/recherche/reading-notice';
import { ResultsHead } from '@/components/recherche/results-head';
import { SortLinks } from '@/components/recherche/sort-links';
import { ButtonLink } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { searchParamsOf } from '@/lib/annonces/search/schema';
import type { AnnonceResults } from '@/lib/annonces/search/search-annonces';
import { annoncesAddress, keepAddress } from './annonces-address';
import { filtersOf, waysOutOf } from './filters';

export const RESULTS = 'liste';

/** How many were found, in what order, and the page asked for. */
export function ResultsSection({ results, today }: { results: AnnonceResults; today: Date }) {
  const { search, items, tri, centre, page, pages } = results;
  const possible = [
    ...(search.q ? ['pertinence' as const] : []),
    ...(centre ? ['distance' as const] : []),
    'recentes' as const,
  ];
  return (
    <section className="resultats" id={RESULTS} aria-labelledby="resultats">
      <ResultsHead
        count={annonceCount(results.total, results.estimated)}
        search={search}
        around={centre !== null}
        some={items.length > 0}
      />
      <ReadingNotice reading={results.reading} unit="annonce" />
      <ActiveFilters
        filters={filtersOf(results)}
        clear={annoncesAddress({ q: search.q, ou: search.ou, rayon: null, tri: search.tri })}
      />
      {items.length > 0 ? (
        <>
          <SortLinks
            tri={tri}
            possible={possible}
            href={(one) => annoncesAddress({ ...search, page: 1, tri: one === possible[0] ? null : one })}
            label="Ordre des annonces"
          />
          <AnnonceRows annonces={items} today={today} />
        </>
      ) : (
        <NothingFound asked={searchParamsOf(search).size > 0} ways={waysOutOf(results)} />
      )}
      <p>
        <ButtonLink href={keepAddress(search)} variant="secondaire" icon="bell" prefetch={false}>
          M’alerter des nouvelles annonces
        </ButtonLink>
      </p>
      <Pagination
        page={page}
        pages={pages}
        href={(n) => annoncesAddress({ ...search, page: n })}
        label="Pages de résultats"
      />
    </section>
  );
}
