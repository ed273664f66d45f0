import type { Metadata } from 'next';
import Link from 'next/link';
import { Criteria } from '@/components/annonces/search/criteria';
import { PageTitle } from '@/components/layout/page-title';
import { SEARCH_FORM } from '@/components/recherche/facet-group';
import { LiveSearch } from '@/components/recherche/live-search';
import { SearchBoard } from '@/components/recherche/search-board';
import { ButtonLink } from '@/components/ui/button';
import { readSearch } from '@/lib/annonces/search/schema';
import { searchAnnonces } from '@/lib/annonces/search/search-annonces';
import { currentActor } from '@/lib/auth/current-actor';
import { getCarteFond } from '@/lib/communes/queries';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { annoncesAddress } from './annonces-address';
import { rayonsOf } from './filters';
import { MapSection } from './map-section';
import { RESULTS, ResultsSection } from './results-section';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const { q } = readSearch(params);
  return {
    title: q ? `${q} – Annonces` : 'Annonces',
    // Every combination of criteria is an address: other search engines need the list, and each annonce, once.
    alternates: { types: { 'application/atom+xml': env().publicUrl.origin + paths.annoncesFlux() } },
    ...(Object.keys(params).some((name) => name !== 'page') ? { robots: { index: false } } : {}),
  };
}

export default async function AnnoncesPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const [results, fond] = await Promise.all([searchAnnonces(actor, readSearch(params)), getCarteFond(actor)]);
  const { search, choices, estimated, ouError } = results;
  const asked = annoncesAddress(search);
  return (
    <>
      <PageTitle
        title="Annonces"
        lead="Ce que chacun prête, propose ou cherche sur le territoire : une salle, du matériel, une personne, un projet à monter."
        action={
          <ButtonLink href={paths.annonceNouvelle()} prefetch={false}>
            Publier une annonce
          </ButtonLink>
        }
      />
      {/* The fields of each search are new ones: they say what the address says, after « back » too. */}
      <SearchBoard
        key={`b${asked}`}
        action={paths.annonces()}
        label="Ce que vous cherchez"
        {...{ search, ouError, estimated }}
        rayons={rayonsOf(results)}
      />
      <LiveSearch form={SEARCH_FORM} results={RESULTS} />
      <div className="page corps">
        <Criteria
          key={`f${asked}`}
          sens={choices.sens}
          natures={choices.nature}
          transactions={choices.transaction}
          disciplines={choices.discipline}
          libre={{ value: '1', label: 'À prendre', count: results.libres, chosen: search.libre }}
          du={search.du}
          au={search.au}
          estimated={estimated}
        />
        <div className="liste-carte">
          <ResultsSection results={results} today={now()} />
          <div className="pile carte-cote">
            <MapSection results={results} fond={fond} />
            {actor.kind === 'compte' ? (
              <div className="carte carte--bois pile pile-serree">
                <h2 className="titre-3">Les vôtres</h2>
                <p>
                  <Link className="lien-suite" href={paths.mesAnnonces()} prefetch={false}>
                    Mes annonces
                  </Link>
                </p>
                <p>
                  <Link className="lien-suite" href={paths.recherches()} prefetch={false}>
                    Mes recherches
                  </Link>
                </p>
              </div>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
