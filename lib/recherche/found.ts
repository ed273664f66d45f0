import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from './anew';
import {
  type Count,
  type CountedRow,
  countsSql,
  type Facets,
  type Groupe,
  groupesSql,
  toCounted,
} from './counts';
import { estimate } from './estimate';
import { otherwise } from './otherwise';
import type { Asked, Searched } from './searched';

/** Rows ranked one by one. */
export const MOST_CANDIDATES = 1_000;
/** Points of other pages drawn one by one. */
const MOST_POINTS = 300;

/** A row of another page, as a point on the map. */
export type OtherPoint = { id: string; slug: string; nom: string; latitude: number; longitude: number };

/** How the rows of a list are put in order and shown. */
export type Pages<Q extends Asked, T extends string, L> = {
  /** What is written beside a point. */
  nom: Prisma.Sql;
  /** `c`, at most one more than `MOST_CANDIDATES` that may be the answer, and `page`, those shown. */
  candidates(question: Q, tri: T | 'pertinence'): Prisma.Sql;
  /** The rows of `page` as JSON, in its order. */
  shown: Prisma.Sql;
  /** The page asked for where too many answer to rank them all: read in order off an index. */
  ordered(question: Q, tri: T): Promise<L[]>;
};

export type Found<F extends string, L> = {
  total: number;
  /** Some of the counts are estimates. */
  estimated: boolean;
  /** Pages that can be read. */
  pages: number;
  shown: L[];
  /** How many rows each choice would leave, its own facet left aside. */
  facets: Facets<F>;
  /** Every other row found, or nothing when they are too many. */
  points: OtherPoint[];
  /** Instead of points. */
  groupes: Groupe[];
};

type Answer<F extends string, L> = {
  many: boolean;
  counts: CountedRow<F>[];
  shown: L[];
  points: OtherPoint[];
  groupes: Groupe[];
};

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** The answer where at most `MOST_CANDIDATES` answer: each is counted, and what choosing otherwise would give. */
async function exactly<Q extends Asked, F extends string, L>(
  list: Searched<Q, F>,
  question: Q,
  { counts, shown, points, groupes }: Answer<F, L>,
): Promise<Found<F, L>> {
  const { total, facets } = toCounted(counts);
  const all = { ...facets, ...(await otherwise(list, question, facets)) };
  return { total, estimated: false, pages: pagesOf(total), shown, facets: all, points, groupes };
}

/** So many answer at the least: what all of them have, so many have. */
const raised = <F extends string>(facets: Facets<F>, guessed: number, total: number) =>
  Object.fromEntries(
    Object.entries<Count[] | undefined>(facets).map(([facet, counts]) => [
      facet,
      counts?.map((one) => (one.count === guessed ? { ...one, count: total } : one)),
    ]),
  ) as Facets<F>;

/** The answer where more do: the page in its order; in the longest of lists, estimates. */
async function roughly<Q extends Asked, F extends string, L>(
  list: Searched<Q, F>,
  question: Q,
  { ranked, page }: { ranked: boolean; page: Promise<L[]> | L[] },
): Promise<Found<F, L>> {
  const [{ groupes, exact, ...guess }, shown] = await Promise.all([estimate(list, question), page]);
  const total = Math.max(guess.total, MOST_CANDIDATES);
  const facets = total === guess.total ? guess.facets : raised(guess.facets, guess.total, total);
  const readable = ranked || !exact ? MOST_CANDIDATES : total;
  return { total, estimated: !exact, pages: pagesOf(readable), shown, facets, points: [], groupes };
}

/**
 * One page of the rows that answer, how many there are, and where. At most `MOST_CANDIDATES` are ranked: a common word in
 * a hundred thousand rows costs no more than a rare one.
 */
export async function findIn<Q extends Asked, F extends string, T extends string, L>(
  list: Searched<Q, F>,
  pages: Pages<Q, T, L>,
  question: Q,
  tri: T | 'pertinence',
): Promise<Found<F, L>> {
  const [answer] = await rowsAnew<Answer<F, L>>(Prisma.sql`
    with ${pages.candidates(question, tri)}, seen as (select count(*) as seen from c)
    select seen > ${MOST_CANDIDATES} as many, ${pages.shown} as shown,
      case when seen <= ${MOST_CANDIDATES} then ${countsSql(list, question, list.facets)} end as counts,
      case when seen between ${MOST_POINTS + 1} and ${MOST_CANDIDATES} then ${groupesSql()} else '[]' end as groupes,
      case when seen <= ${MOST_POINTS} then (
        select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'nom', ${pages.nom}, 'latitude', latitude,
          'longitude', longitude)), '[]')
        from c where latitude is not null and longitude is not null and id not in (select id from page))
      else '[]' end as points
    from seen`);
  if (!answer) throw new Error('A search answers with one row.');
  if (!answer.many) return exactly(list, question, answer);
  return tri === 'pertinence'
    ? roughly(list, question, { ranked: true, page: answer.shown })
    : roughly(list, question, { ranked: false, page: pages.ordered(question, tri) });
}

/** How many rows meet these conditions, `most` at most. */
export async function countAnswers(
  { table, alias }: Pick<Searched<Asked, string>, 'table' | 'alias'>,
  where: Prisma.Sql,
  most = MOST_CANDIDATES,
): Promise<number> {
  const [row] = await rowsAnew<{ count: number }>(Prisma.sql`
    select count(*)::int as count from (
      select from ${Prisma.raw(`${table} ${alias}`)} where ${where} limit ${most}) as answers`);
  return row?.count ?? 0;
}
