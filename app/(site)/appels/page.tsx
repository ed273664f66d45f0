import type { Metadata } from 'next';
import Link from 'next/link';
import { AppelRows } from '@/components/appels/appel-rows';
import { AppelBoard } from '@/components/appels/search-board';
import { PageTitle } from '@/components/layout/page-title';
import { ActiveFilters } from '@/components/recherche/active-filters';
import { FacetGroup, SEARCH_FORM } from '@/components/recherche/facet-group';
import { LiveSearch } from '@/components/recherche/live-search';
import { ReadingNotice } from '@/components/recherche/reading-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { readSearch, searchParamsOf } from '@/lib/appels/search/schema';
import { searchAppels } from '@/lib/appels/search/search-appels';
import { currentActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { appelsAddress, filtersOf, monthOptions } from './filters';

const RESULTS = 'liste';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const { q } = readSearch(params);
  return {
    title: q ? `${q} – Appels à projets` : 'Appels à projets',
    alternates: {
      types: {
        'application/atom+xml': env().publicUrl.origin + paths.appelsFlux(),
        'text/calendar': env().publicUrl.origin + paths.appelsAgenda(),
      },
    },
    ...(Object.keys(params).some((name) => name !== 'page') ? { robots: { index: false } } : {}),
  };
}

export default async function AppelsPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const results = await searchAppels(actor, readSearch(params));
  const { search, items, total, ouverts, page, pages, disciplines, reading } = results;
  const asked = appelsAddress(search);
  const searched = searchParamsOf({ ...search, page: 1 }).size > 0;
  const today = now();
  return (
    <>
      <PageTitle
        title="Appels à projets"
        lead="Ce qui peut financer un projet culturel, et jusqu’à quand. Suivez un appel, ou répondez-y à plusieurs."
        action={
          isAgent(actor) ? (
            <ButtonLink href={paths.appelsVeille()} variant="secondaire" prefetch={false}>
              Veille des appels
            </ButtonLink>
          ) : undefined
        }
      />
      {/* The fields of each search are new ones: they say what the address says, after « back » too. */}
      <AppelBoard
        key={`b${asked}`}
        q={search.q}
        etat={search.etat ?? ''}
        mois={search.mois}
        months={monthOptions(results)}
      />
      <LiveSearch form={SEARCH_FORM} results={RESULTS} />
      <div className="page corps grille-2-1">
        <section className="resultats pile" id={RESULTS} aria-labelledby="resultats">
          <div role="status">
            <h2 id="resultats">
              {plural(total, 'appel')}
              {total > 0 && search.etat === null ? `, dont ${plural(ouverts, 'ouvert')}` : ''}
              {search.q ? ` pour « ${search.q} »` : ''}
            </h2>
          </div>
          <ReadingNotice reading={reading} unit="appel" />
          <ActiveFilters filters={filtersOf(results)} clear={appelsAddress({ q: search.q })} />
          {items.length > 0 ? (
            <AppelRows appels={items} today={today} />
          ) : searched ? (
            <EmptyState
              drawing="introuvable"
              title="Aucun appel ne répond à tout cela"
              level={3}
              action={
                <ButtonLink href={paths.appels()} variant="secondaire" prefetch={false}>
                  Voir tous les appels
                </ButtonLink>
              }
            >
              <p>Cherchez un seul mot, ou retirez un critère.</p>
            </EmptyState>
          ) : (
            <EmptyState drawing="vide" title="Pas encore d’appel à projets" level={3}>
              <p>L’équipe les ajoute dès qu’ils paraissent. Vous en connaissez un ? Écrivez-lui.</p>
            </EmptyState>
          )}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => appelsAddress({ ...search, page: n })}
            label="Pages de résultats"
          />
        </section>
        <div className="pile-large" key={`f${asked}`}>
          <FacetGroup
            legend="Disciplines"
            name="discipline"
            choices={disciplines}
            estimated={false}
            unit="appel"
          />
          <section className="carte carte--bois pile pile-serree" aria-labelledby="agenda">
            <h2 className="titre-3" id="agenda">
              Ne pas manquer une date
            </h2>
            {actor.kind === 'compte' ? (
              <p>
                <Link className="lien-suite" href={paths.appelsSuivis()} prefetch={false}>
                  Mes appels suivis
                </Link>
              </p>
            ) : (
              <p className="petit">
                Connectez-vous pour suivre un appel : un e-mail 30 jours et 7 jours avant.
              </p>
            )}
            <p>
              <a className="lien-fort" href={paths.appelsAgenda()}>
                Toutes les dates limites dans votre agenda (iCalendar)
              </a>
            </p>
            <p>
              <a className="lien-fort" href={paths.appelsFlux()}>
                Les nouveaux appels dans un flux (Atom)
              </a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
