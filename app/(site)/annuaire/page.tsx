import type { Metadata } from 'next';
import Link from 'next/link';
import { Facets } from '@/components/annuaire/search/facets';
import { PageTitle } from '@/components/layout/page-title';
import { SEARCH_FORM } from '@/components/recherche/facet-group';
import { LiveSearch } from '@/components/recherche/live-search';
import { SearchBoard } from '@/components/recherche/search-board';
import { ButtonLink } from '@/components/ui/button';
import { readSearch } from '@/lib/annuaire/search/schema';
import { searchFiches } from '@/lib/annuaire/search/search-fiches';
import { currentActor } from '@/lib/auth/current-actor';
import { getCarteFond } from '@/lib/communes/queries';
import { paths } from '@/lib/core/paths';
import { annuaireAddress } from './annuaire-address';
import { othersOf, rayonsOf } from './filters';
import { MapSection } from './map-section';
import { RESULTS, ResultsSection } from './results-section';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const { q } = readSearch(params);
  return {
    title: q ? `${q} – Annuaire` : 'Annuaire',
    // Every combination of criteria is an address: other search engines need the list, and each fiche, once.
    ...(Object.keys(params).some((name) => name !== 'page') ? { robots: { index: false } } : {}),
  };
}

/** Genres shown at once; the others are folded with the rarer criteria. */
const FIRST_GENRES = 8;

export default async function AnnuairePage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const [results, fond] = await Promise.all([searchFiches(actor, readSearch(params)), getCarteFond(actor)]);
  const { search, choices, estimated, ouError } = results;
  const asked = annuaireAddress(search);
  const most = [...choices.genre].sort((a, b) => b.count - a.count).slice(0, FIRST_GENRES);
  const first = choices.genre.filter((choice) => choice.chosen || most.includes(choice));
  return (
    <>
      <PageTitle
        title="Annuaire"
        lead="Les structures, les lieux et les artistes du territoire. Chaque fiche est tenue par la structure, ou par l’équipe en attendant."
        action={
          <ButtonLink href={paths.ficheNouvelle()} variant="secondaire" prefetch={false}>
            Ajouter ma structure
          </ButtonLink>
        }
      />
      {/* The fields of each search are new ones: they say what the address says, after « back » too. */}
      <SearchBoard key={`b${asked}`} {...{ search, ouError, estimated }} rayons={rayonsOf(results)} />
      <LiveSearch form={SEARCH_FORM} results={RESULTS} />
      <div className="page corps">
        <Facets
          key={`f${asked}`}
          first={first}
          genres={choices.genre.filter((choice) => !first.includes(choice))}
          disciplines={choices.discipline}
          publics={choices.public}
          epci={choices.epci}
          others={othersOf(results)}
          estimated={estimated}
        />
        <div className="liste-carte">
          <ResultsSection results={results} />
          <div className="pile carte-cote">
            <MapSection results={results} fond={fond} />
            <div className="carte carte--bois pile pile-serree">
              <h2 className="titre-3">Votre fiche manque ou a vieilli ?</h2>
              <p>
                Cherchez-la par son nom : si personne ne la tient encore, vous pouvez la prendre en main ou
                demander son retrait.
              </p>
              <p>
                <Link className="lien-suite" href={paths.ficheNouvelle()} prefetch={false}>
                  Retrouver ou ajouter ma structure
                </Link>
              </p>
            </div>
          </div>
        </div>
      </div>
    </>
  );
}
