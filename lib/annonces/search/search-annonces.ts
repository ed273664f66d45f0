import type { Centre } from '@/lib/annuaire/search/conditions';
import { queryWords, spellings, tsquery } from '@/lib/annuaire/search/query-words';
import { centreOf } from '@/lib/annuaire/search/understand';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
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
import { conditionsSql, type Part, type Question } from './conditions';
import { chosenFacets, type Facets, type Groupe } from './facets';
import { countAnswers, findAnnonces, type OtherPoint, type Shown } from './found';
import type { AnnonceSearch, ChoixListe, Tri } from './schema';

/** A value one may choose, and how many annonces it would leave. */
export type Choice = { value: string; label: string; count: number; chosen: boolean };

export type AnnonceResults = {
  /** What was asked, without values that name nothing. */
  search: AnnonceSearch;
  /** The commune distances are measured from. */
  centre: Centre | null;
  /** Why the commune that was typed cannot be used. */
  ouError: string | null;
  /** The order the annonces are in. */
  tri: Tri;
  /** No annonce has all the words; these have some. */
  partial: boolean;
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

/** Turns what an address says into a question; `any` of its words, or all of them. */
export function questionOf(search: AnnonceSearch, centre: Centre | null, any = false): Question {
  const { q, ou: _, ...rest } = search;
  const words = queryWords(q);
  return { ...rest, tsquery: words.length > 0 ? tsquery(words.map(spellings), !any) : null, centre };
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

async function findWaysOut(question: Question) {
  const parts: Part[] = [...(question.tsquery ? ['q' as const] : []), ...chosenFacets(question)];
  if (parts.length < 2) return [];
  const counts = await Promise.all(
    parts.map(async (part) => ({ part, count: await countAnswers(conditionsSql(question, [part])) })),
  );
  return counts.filter(({ count }) => count > 0);
}

/** Asks for all the words, then, where nothing has them all, for any. */
async function ask(search: AnnonceSearch, centre: Centre | null) {
  const meant = questionOf(search, centre);
  const tri = triOf(search, meant);
  const found = await findAnnonces(meant, tri);
  if (found.total > 0 || queryWords(search.q).length < 2)
    return { question: meant, tri, found, partial: false };
  const question = questionOf(search, centre, true);
  const some = await findAnnonces(question, tri);
  return some.total > 0
    ? { question, tri, found: some, partial: true }
    : { question: meant, tri, found, partial: false };
}

function choicesOf(name: ChoixListe, search: AnnonceSearch, names: Names, facets: Partial<Facets>): Choice[] {
  const counts = new Map(facets[name]?.map(({ value, count }) => [value, count]));
  return [...names[name]].flatMap(([value, label]) => {
    const chosen = search[name].includes(value);
    const count = counts.get(value) ?? 0;
    return count > 0 || chosen ? [{ value, label, count, chosen }] : [];
  });
}

/**
 * The annonces that answer a search, for everybody: those online, and those taken. Counts of every facet are those of
 * its own values with everything else that is asked, so that none on offer leads to an empty page. Costs the database
 * tens of milliseconds where few answer, hundreds where very many of a hundred thousand do (`npm run bench -- annonces`).
 * @param asked as `readSearch` reads an address
 */
export async function searchAnnonces(_actor: Actor, asked: AnnonceSearch): Promise<AnnonceResults> {
  const [names, { centre, ouError }] = await Promise.all([readNames(), centreOf(asked.ou)]);
  const search = {
    ...asked,
    // « ! ? » asks for nothing, and the page does not say that it did.
    q: queryWords(asked.q).length > 0 ? asked.q : '',
    discipline: asked.discipline.filter((id) => names.discipline.has(id)),
  };
  const { question, tri, found: first, partial } = await ask(search, centre);
  // Fewer answer than when the address was shared: its page is now the last one.
  const page = Math.min(search.page, first.pages);
  const found = page < search.page ? await findAnnonces({ ...question, page }, tri) : first;
  const choices = (name: ChoixListe) => choicesOf(name, search, names, found.facets);
  return {
    search,
    centre,
    ouError,
    tri,
    partial,
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
    libres: found.facets.libre?.[0]?.count ?? 0,
    rayons: new Map(found.facets.rayon?.map(({ value, count }) => [Number(value), count])),
    points: found.points,
    groupes: found.groupes,
    waysOut: found.total === 0 ? await findWaysOut(question) : [],
  };
}
