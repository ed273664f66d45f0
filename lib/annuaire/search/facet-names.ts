import { db } from '@/lib/core/db';
import { listTermes } from '@/lib/termes/queries';
import { ofListe, type Terme } from '@/lib/termes/words';
import type { ChoixListe, FicheSearch } from './schema';

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
