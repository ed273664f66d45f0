import { ActiveFilters } from '@/components/annuaire/search/active-filters';
import { ficheCount } from '@/components/annuaire/search/fiche-count';
import { FicheRows } from '@/components/annuaire/search/fiche-rows';
import { NothingFound } from '@/components/annuaire/search/nothing-found';
import { ReadingNotice } from '@/components/annuaire/search/reading-notice';
import { SortLinks } from '@/components/annuaire/search/sort-links';
import { Pagination } from '@/components/ui/pagination';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { annuaireAddress } from './annuaire-address';
import { filtersOf } from './filters';
import { waysOutOf } from './ways-out';

export const MAP_TITLE = 'carte-titre';
export const RESULTS = 'liste';

function headingOf({ total, estimated, search, centre }: FicheResults) {
  const count = ficheCount(total, estimated);
  const around = centre && search.rayon !== null ? ` à moins de ${search.rayon}\u00a0km` : '';
  const words = search.q ? ` pour «\u00a0${search.q}\u00a0»` : '';
  return `${count.charAt(0).toUpperCase()}${count.slice(1)}${around}${words}`;
}

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
