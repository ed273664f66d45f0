import { annonceCount } from '@/components/annonces/search/annonce-count';
import { AnnonceRows } from '@/components/annonces/search/annonce-rows';
import { NothingFound } from '@/components/annonces/search/nothing-found';
import { ActiveFilters } from '@/components/annuaire/search/active-filters';
import { SortLinks } from '@/components/annuaire/search/sort-links';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { searchParamsOf } from '@/lib/annonces/search/schema';
import type { AnnonceResults } from '@/lib/annonces/search/search-annonces';
import { paths } from '@/lib/core/paths';
import { annoncesAddress } from './annonces-address';
import { filtersOf, waysOutOf } from './filters';
import { MAP_TITLE } from './map-section';

export const RESULTS = 'liste';

function headingOf({ total, estimated, search, centre }: AnnonceResults) {
  const count = annonceCount(total, estimated);
  const around = centre && search.rayon !== null ? ` à moins de ${search.rayon}\u00a0km` : '';
  const words = search.q ? ` pour «\u00a0${search.q}\u00a0»` : '';
  return `${count.charAt(0).toUpperCase()}${count.slice(1)}${around}${words}`;
}

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
      <div className="section-tete resultats-tete">
        <div role="status">
          <h2 id="resultats">{headingOf(results)}</h2>
        </div>
        {items.length > 0 ? (
          <a className="lien-suite vers-carte" href={`#${MAP_TITLE}`}>
            Voir la carte
          </a>
        ) : null}
      </div>
      {results.partial ? (
        <Notice
          tone="information"
          title="Aucune annonce n’a tous ces mots. En voici qui en ont une partie."
        />
      ) : null}
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
        <ButtonLink
          href={paths.recherches({
            garder: searchParamsOf({ ...search, page: 1, tri: null }).toString() || '-',
          })}
          variant="secondaire"
          icon="bell"
          prefetch={false}
        >
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
