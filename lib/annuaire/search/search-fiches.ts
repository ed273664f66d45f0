import type { Actor } from '@/lib/comptes/actor';
import { remembered } from '@/lib/core/remembered';
import { type Centre, centreOf } from '@/lib/recherche/centre';
import { type Choice, choicesOf } from '@/lib/recherche/choices';
import type { Groupe } from '@/lib/recherche/counts';
import { askForgiving, type Reading } from '@/lib/recherche/forgiving';
import { findIn, type OtherPoint } from '@/lib/recherche/found';
import { readWords } from '@/lib/recherche/query-words';
import { findWaysOut } from '@/lib/recherche/ways-out';
import type { FicheLine } from '../words';
import type { Part, Question } from './conditions';
import { type Names, readNames, withKnown } from './facet-names';
import { fichePages, type LineRow } from './lines';
import type { ChoixListe, FicheSearch, OuiNon, Tri } from './schema';
import { searchedFiches } from './searched-fiches';

export type FicheResults = {
  /** What was asked, without values that name nothing. */
  search: FicheSearch;
  /** The commune distances are measured from. */
  centre: Centre | null;
  /** Why the commune that was typed cannot be used. */
  ouError: string | null;
  /** The order the fiches are in. */
  tri: Tri;
  /** How the words were read, when not as they were typed. */
  reading: Reading | null;
  total: number;
  /** More answer than are all counted one by one: counts of what very many have are estimates. */
  estimated: boolean;
  items: FicheLine[];
  page: number;
  pages: number;
  choices: Record<ChoixListe, Choice[]>;
  /** How many have it; of those that answer. */
  ouiNon: Record<OuiNon, number>;
  /** Kilometres → how many fiches; empty without a commune. */
  rayons: Map<number, number>;
  /** Other fiches found, for the map, or squares of them where they are too many. */
  points: OtherPoint[];
  groupes: Groupe[];
  /** When nothing is found: what would be without one of the things asked for. */
  waysOut: { part: Part; count: number }[];
};

/** The order asked for, if it means something here. */
function triOf({ tri }: FicheSearch, { tsquery, centre }: Question): Tri {
  const possible: Tri[] = [
    ...(tsquery ? ['pertinence' as const] : []),
    ...(centre ? ['distance' as const] : []),
    'nom',
  ];
  return possible.find((one) => one === tri) ?? possible[0] ?? 'nom';
}

const toLine = (
  { insee, commune, km, genreId, ...row }: LineRow,
  { termes, discipline }: Names,
): FicheLine => ({
  ...row,
  genre: { id: genreId, nom: termes.get(genreId)?.nom ?? genreId },
  commune: insee && commune ? { insee, nom: commune } : null,
  disciplines: [...discipline].flatMap(([id, nom]) => (row.disciplines.includes(id) ? [nom] : [])),
  etat: 'publiee',
  distanceKm: km,
});

/** Turns what an address says into a question, and the words it looks for. */
function understand({ q, ou: _, ...search }: FicheSearch, centre: Centre | null) {
  const { words, asked } = readWords(q);
  const question: Question = { ...search, ...asked, centre };
  return { question, words };
}

/**
 * The fiches that answer a search, for everybody; closed ones are left out. Forgives accents, apostrophes, plurals and
 * slips of the fingers. Counts of every facet are those of its own values with everything else that is asked, so that
 * none on offer leads to an empty page. Costs the database tens of milliseconds among a hundred
 * thousand fiches; words, filters and a circle at once, up to a hundred (`npm run bench -- annuaire`).
 * @param asked as `readSearch` reads an address
 */
export const searchFiches = (_actor: Actor, asked: FicheSearch): Promise<FicheResults> =>
  remembered(`fiches ${JSON.stringify(asked)}`, () => answer(asked));

async function answer(asked: FicheSearch): Promise<FicheResults> {
  const [names, { centre, ouError }] = await Promise.all([readNames(), centreOf(asked.ou)]);
  const known = withKnown(asked, names);
  const { question: meant, words } = understand(known, centre);
  // « ! ? » asks for nothing, and the page does not say that it did.
  const search = { ...known, q: words.length > 0 ? known.q : '' };
  const tri = triOf(search, meant);
  const find = (one: Question) => findIn(searchedFiches, fichePages, one, tri);
  const { question, reading, ...first } = await askForgiving(
    searchedFiches,
    { question: meant, words },
    find,
  );
  // Fewer answer than when the address was shared: its page is now the last one.
  const page = Math.min(search.page, first.found.pages);
  const found = page < search.page ? await find({ ...question, page }) : first.found;
  const { facets } = found;
  const choices = (name: ChoixListe) =>
    choicesOf(names[name], { chosen: search[name], counts: facets[name] });
  return {
    search,
    centre: question.centre,
    ouError,
    tri,
    reading: found.total > 0 ? reading : null,
    total: found.total,
    estimated: found.estimated,
    items: found.shown.map((line) => toLine(line, names)),
    page,
    pages: found.pages,
    choices: {
      genre: choices('genre'),
      discipline: choices('discipline'),
      public: choices('public'),
      epci: choices('epci'),
    },
    ouiNon: { accessible: facets.accessible?.[0]?.count ?? 0, residence: facets.residence?.[0]?.count ?? 0 },
    rayons: new Map(facets.rayon?.map(({ value, count }) => [Number(value), count])),
    points: found.points,
    groupes: found.groupes,
    waysOut: found.total === 0 ? await findWaysOut(searchedFiches, question) : [],
  };
}
