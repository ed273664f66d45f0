import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from './anew';
import type { Question } from './conditions';
import { estimate, otherwise } from './estimate';
import {
  type CountedRow,
  countsSql,
  type Facets,
  facetNames,
  type Groupe,
  groupesSql,
  MOST_CANDIDATES,
  toCounted,
} from './facets';
import { candidatesSql, type LineRow, linesSql, orderedPage } from './lines';
import type { Tri } from './schema';

/** A fiche of another page, as a point on the map. */
export type OtherPoint = { id: string; slug: string; nom: string; latitude: number; longitude: number };

export type Found = {
  total: number;
  /** Some of the counts are estimates. */
  estimated: boolean;
  /** Pages that can be read. */
  pages: number;
  lines: LineRow[];
  /** How many fiches each choice would leave, its own facet left aside. */
  facets: Partial<Facets>;
  /** Every other fiche found, or nothing when they are too many. */
  points: OtherPoint[];
  /** Instead of points. */
  groupes: Groupe[];
};

/** Points of other pages drawn one by one. */
const MOST_POINTS = 300;

type Answer = {
  many: boolean;
  counts: CountedRow[];
  lines: LineRow[];
  points: OtherPoint[];
  groupes: Groupe[];
};

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** The answer where at most `MOST_CANDIDATES` answer: each is counted, and what choosing otherwise would give. */
async function exactly(question: Question, { counts, lines, points, groupes }: Answer): Promise<Found> {
  const { total, facets } = toCounted(counts);
  const all = { ...facets, ...(await otherwise(question, facets)) };
  return { total, estimated: false, pages: pagesOf(total), lines, facets: all, points, groupes };
}

/** The answer where more do: the best of the candidates, or the first in order; in the longest directories, estimates. */
async function roughly(question: Question, tri: Tri, { lines }: Answer): Promise<Found> {
  const [{ facets, groupes, exact, ...rest }, ordered] = await Promise.all([
    estimate(question),
    tri === 'pertinence' ? lines : orderedPage(question, tri),
  ]);
  const total = Math.max(rest.total, MOST_CANDIDATES);
  const readable = tri === 'pertinence' || !exact ? MOST_CANDIDATES : total;
  return {
    total,
    estimated: !exact,
    pages: pagesOf(readable),
    lines: ordered,
    facets,
    points: [],
    groupes,
  };
}

/**
 * One page of the fiches that answer, how many there are, and where. At most `MOST_CANDIDATES` are ranked: a common word
 * in a hundred thousand fiches costs no more than a rare one.
 */
export async function findFiches(question: Question, tri: Tri): Promise<Found> {
  const [answer] = await rowsAnew<Answer>(Prisma.sql`
    with ${candidatesSql(question, tri)}, seen as (select count(*) as seen from c)
    select seen > ${MOST_CANDIDATES} as many, ${linesSql} as lines,
      case when seen <= ${MOST_CANDIDATES} then ${countsSql(question, facetNames)} end as counts,
      case when seen between ${MOST_POINTS + 1} and ${MOST_CANDIDATES} then ${groupesSql()} else '[]' end as groupes,
      case when seen <= ${MOST_POINTS} then (
        select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'nom', nom, 'latitude', latitude,
          'longitude', longitude)), '[]')
        from c where latitude is not null and longitude is not null and id not in (select id from page))
      else '[]' end as points
    from seen`);
  if (!answer) throw new Error('A search answers with one row.');
  return answer.many ? roughly(question, tri, answer) : exactly(question, answer);
}

/** How many fiches meet these conditions, `most` at most. */
export async function countAnswers(where: Prisma.Sql, most = MOST_CANDIDATES): Promise<number> {
  const [row] = await rowsAnew<{ count: number }>(Prisma.sql`
    select count(*)::int as count from (select from fiches f where ${where} limit ${most}) as answers`);
  return row?.count ?? 0;
}
