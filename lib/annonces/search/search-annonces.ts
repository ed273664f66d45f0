import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import { type Centre, centreOf } from '@/lib/recherche/centre';
import { type Choice, choicesOf } from '@/lib/recherche/choices';
import type { Groupe } from '@/lib/recherche/counts';
import { askForgiving, type Reading } from '@/lib/recherche/forgiving';
import { findIn, type OtherPoint } from '@/lib/recherche/found';
import { readWords } from '@/lib/recherche/query-words';
import { findWaysOut } from '@/lib/recherche/ways-out';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { annonceLineSelect, toAnnonceLine } from '../rows';
import {
  type AnnonceLine,
  annonceNatures,
  annonceSens,
  annonceTransactions,
  natureNames,
  sensNames,
  transactionNames,
} from '../words';
import type { Part, Question } from './conditions';
import { annoncePages, type Shown } from './lines';
import type { AnnonceSearch, ChoixListe, Tri } from './schema';
import { searchedAnnonces } from './searched-annonces';

export type AnnonceResults = {
  /** What was asked, without values that name nothing. */
  search: AnnonceSearch;
  /** The commune distances are measured from. */
  centre: Centre | null;
  /** Why the commune that was typed cannot be used. */
  ouError: string | null;
  /** The order the annonces are in. */
  tri: Tri;
  /** How the words were read, when not as they were typed. */
  reading: Reading | null;
  total: number;
  /** More answer than are all counted one by one: counts of what very many have are estimates. */
  estimated: boolean;
  items: AnnonceLine[];
  page: number;
  pages: number;
  choices: Record<ChoixListe, Choice[]>;
  /** How many are still to be taken; of those that answer. */
  libres: number;
  /** Kilometres → how many annonces; empty without a commune. */
  rayons: Map<number, number>;
  /** Other annonces found, for the map, or squares of them where they are too many. */
  points: OtherPoint[];
  groupes: Groupe[];
  /** When nothing is found: what would be without one of the things asked for. */
  waysOut: { part: Part; count: number }[];
};

type Names = Record<ChoixListe, Map<string, string>>;

async function readNames(): Promise<Names> {
  const disciplines = ofListe(await listTermes({ retired: true }), 'discipline');
  const named = <T extends string>(values: readonly T[], names: Record<T, string>) =>
    new Map<string, string>(values.map((value) => [value, names[value]]));
  return {
    sens: named(annonceSens, sensNames),
    nature: named(annonceNatures, natureNames),
    transaction: named(annonceTransactions, transactionNames),
    discipline: new Map(disciplines.map(({ id, pluriel }) => [id, pluriel])),
  };
}

/** The order asked for, if it means something here. */
function triOf({ tri }: AnnonceSearch, { tsquery, centre }: Question): Tri {
  const possible: Tri[] = [
    ...(tsquery ? ['pertinence' as const] : []),
    ...(centre ? ['distance' as const] : []),
    'recentes',
  ];
  return possible.find((one) => one === tri) ?? possible[0] ?? 'recentes';
}

/** Turns what an address says into a question, and the words it looks for. */
export function understand({ q, ou: _, ...search }: AnnonceSearch, centre: Centre | null) {
  const { words, asked } = readWords(q);
  const question: Question = { ...search, ...asked, centre };
  return { question, words };
}

/** The rows of these annonces, in this order. */
async function readLines(shown: readonly Shown[]): Promise<AnnonceLine[]> {
  const rows = await db.annonce.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: annonceLineSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(({ id, km }) => {
    const row = byId.get(id);
    return row ? [toAnnonceLine(row, km)] : [];
  });
}

/**
 * The annonces that answer a search, for everybody: those online, and those taken. Counts of every facet are those of
 * its own values with everything else that is asked, so that none on offer leads to an empty page. Forgives
 * slips of the fingers. Costs the database tens of milliseconds among a hundred thousand; words, filters and a circle at
 * once, up to a hundred and more (`npm run bench -- annonces`).
 * @param asked as `readSearch` reads an address
 */
export const searchAnnonces = (_actor: Actor, asked: AnnonceSearch): Promise<AnnonceResults> =>
  remembered(`annonces ${JSON.stringify(asked)}`, () => answer(asked));

async function answer(asked: AnnonceSearch): Promise<AnnonceResults> {
  const [names, { centre, ouError }] = await Promise.all([readNames(), centreOf(asked.ou)]);
  const known = {
    ...asked,
    discipline: asked.discipline.filter((id) => names.discipline.has(id)),
  };
  const { question: meant, words } = understand(known, centre);
  // « ! ? » asks for nothing, and the page does not say that it did.
  const search = { ...known, q: words.length > 0 ? known.q : '' };
  const tri = triOf(search, meant);
  const find = (one: Question) => findIn(searchedAnnonces, annoncePages, one, tri);
  const first = await askForgiving(searchedAnnonces, { question: meant, words }, find);
  const { question, reading } = first;
  // Fewer answer than when the address was shared: its page is now the last one.
  const page = Math.min(search.page, first.found.pages);
  const found = page < search.page ? await find({ ...question, page }) : first.found;
  const { facets } = found;
  const choices = (name: ChoixListe) =>
    choicesOf(names[name], { chosen: search[name], counts: facets[name] });
  return {
    search,
    centre,
    ouError,
    tri,
    reading: found.total > 0 ? reading : null,
    total: found.total,
    estimated: found.estimated,
    items: await readLines(found.shown),
    page,
    pages: found.pages,
    choices: {
      sens: choices('sens'),
      nature: choices('nature'),
      transaction: choices('transaction'),
      discipline: choices('discipline'),
    },
    libres: facets.libre?.[0]?.count ?? 0,
    rayons: new Map(facets.rayon?.map(({ value, count }) => [Number(value), count])),
    points: found.points,
    groupes: found.groupes,
    waysOut: found.total === 0 ? await findWaysOut(searchedAnnonces, question) : [],
  };
}
