import type { Metadata } from 'next';
import Link from 'next/link';
import { isSearchAllowed } from '@/app/search-allowed';
import { PageTitle } from '@/components/layout/page-title';
import { type Filter, Filters } from '@/components/resultats/filters';
import { SearchField } from '@/components/resultats/search-field';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { isTooShort, readSearch, type Search, searchAddress } from '@/lib/resultats/schema';
import { type Results, searchEverywhere } from '@/lib/resultats/search';
import {
  MOST_COUNTED,
  type Periode,
  periodeNames,
  periodes,
  sorteNames,
  sortes,
} from '@/lib/resultats/words';
import { Answer } from './answer';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = readSearch(await searchParams);
  // Other search engines have the pages themselves.
  return { title: q ? `${q} – Recherche` : 'Recherche', robots: { index: false } };
}

const shortCount = (total: number) =>
  total > MOST_COUNTED ? `+\u00a0de ${MOST_COUNTED.toLocaleString('fr-FR')}` : total.toLocaleString('fr-FR');

/** The kinds that answer, and the one asked for. */
function kindFilters(search: Search, { groups, total }: Results): Filter[] {
  const counts = new Map(groups.map((group) => [group.sorte, group.total]));
  const all = { key: 'tout', label: 'Tout', count: shortCount(total), current: search.dans === null };
  return [
    { ...all, href: searchAddress({ ...search, dans: null, page: 1 }) },
    ...sortes
      .filter((sorte) => sorte === search.dans || (counts.get(sorte) ?? 0) > 0)
      .map((sorte) => ({
        key: sorte,
        label: sorteNames[sorte],
        count: shortCount(counts.get(sorte) ?? 0),
        href: searchAddress({ ...search, dans: sorte, page: 1 }),
        current: sorte === search.dans,
      })),
  ];
}

function periodFilters(search: Search): Filter[] {
  const filter = (depuis: Periode | null, label: string): Filter => ({
    key: depuis ?? 'toujours',
    label,
    href: searchAddress({ ...search, depuis, page: 1 }),
    current: search.depuis === depuis,
  });
  return [filter(null, 'Toutes les dates'), ...periodes.map((one) => filter(one, periodeNames[one]))];
}

export default async function RecherchePage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const search = readSearch(params);
  const asked = !isTooShort(search.q);
  const allowed = !asked || (await isSearchAllowed());
  const results = asked && allowed ? await searchEverywhere(actor, search) : null;
  return (
    <>
      <PageTitle
        title="Recherche"
        lead={
          actor.kind === 'compte'
            ? 'Dans tout ce qui est public, et dans les messages, documents et fichiers de vos espaces.'
            : 'Dans l’annuaire, les annonces, les appels à projets, le forum, le blog et les espaces ouverts.'
        }
      />
      <div className="page corps pile">
        <search>
          <form className="form-recherche" action={paths.recherche()}>
            <SearchField key={search.q} defaultValue={search.q} />
            {search.dans && <input type="hidden" name="dans" value={search.dans} />}
            {search.depuis && <input type="hidden" name="depuis" value={search.depuis} />}
            <button className="btn" type="submit">
              Rechercher
            </button>
          </form>
        </search>
        {results ? (
          <div className="grille-resultats">
            <div className="pile">
              <Filters title="Où chercher" filters={kindFilters(search, results)} />
              <Filters title="Depuis quand" filters={periodFilters(search)} />
            </div>
            <Answer search={search} results={results} today={new Date()} />
          </div>
        ) : !allowed ? (
          <EmptyState drawing="vide" title="Beaucoup de recherches à la fois">
            <p>Attendez une minute, puis recommencez : vos mots sont restés dans le champ.</p>
          </EmptyState>
        ) : search.q ? (
          <EmptyState drawing="vide" title="C’est un peu court">
            <p>Tapez au moins deux lettres : un nom, une commune, un objet.</p>
          </EmptyState>
        ) : (
          <WhereToGo />
        )}
      </div>
    </>
  );
}

function WhereToGo() {
  return (
    <EmptyState
      drawing="pret"
      title="Tapez quelques mots"
      action={
        <>
          <ButtonLink href={paths.annuaire()} variant="secondaire" prefetch={false}>
            Ouvrir l’annuaire
          </ButtonLink>
          <ButtonLink href={paths.annonces()} variant="secondaire" prefetch={false}>
            Voir les annonces
          </ButtonLink>
        </>
      }
    >
      <p>
        Un lieu, une compagnie, du matériel, une question déjà posée. Les accents et les petites fautes ne
        gênent pas. Vous cherchez comment faire quelque chose sur ce site ? C’est dans l’
        <Link href={paths.aide()}>aide</Link>.
      </p>
    </EmptyState>
  );
}
