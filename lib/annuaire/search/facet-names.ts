import { db } from '@/lib/core/db';
import { listTermes } from '@/lib/termes/queries';
import { ofListe, type Terme } from '@/lib/termes/words';
import type { Count, Facets } from './facets';
import type { ChoixListe, FicheSearch } from './schema';

/** A value one may choose, and how many fiches it would leave. */
export type Choice = { value: string; label: string; count: number; chosen: boolean };

/** The names that values of an address stand for, in the order they are shown. */
export type Names = Record<ChoixListe, Map<string, string>> & { termes: Map<string, Terme> };

const MOST_EPCI = 300;

/** Every genre, discipline, public and EPCI by its id, those no longer on offer too: fiches may still have them. */
export async function readNames(): Promise<Names> {
  const [termes, epci] = await Promise.all([
    listTermes({ retired: true }),
    db.epci.findMany({ orderBy: [{ nom: 'asc' }, { code: 'asc' }], take: MOST_EPCI }),
  ]);
  const named = (liste: Terme['liste']) =>
    new Map(ofListe(termes, liste).map(({ id, pluriel }) => [id, pluriel]));
  return {
    genre: named('genre'),
    discipline: named('discipline'),
    public: named('public'),
    epci: new Map(epci.map(({ code, nom }) => [code, nom])),
    termes: new Map(termes.map((terme) => [terme.id, terme])),
  };
}

/** The search without values that name nothing: a shared address outlives what agents rename and merge. */
export function withKnown(search: FicheSearch, names: Names): FicheSearch {
  const known = (name: ChoixListe) => search[name].filter((id) => names[name].has(id));
  return {
    ...search,
    genre: known('genre'),
    discipline: known('discipline'),
    public: known('public'),
    epci: known('epci'),
  };
}

/** The values that leave something, in the order of the list, and those chosen: they can always be taken away. */
export function choicesOf(
  name: ChoixListe,
  { search, names, facets }: { search: FicheSearch; names: Names; facets: Partial<Facets> },
): Choice[] {
  const counts = new Map(facets[name]?.map(({ value, count }: Count) => [value, count]));
  return [...names[name]].flatMap(([value, label]) => {
    const chosen = search[name].includes(value);
    const count = counts.get(value) ?? 0;
    return count > 0 || chosen ? [{ value, label, count, chosen }] : [];
  });
}
