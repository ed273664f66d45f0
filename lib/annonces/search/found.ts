import { rowsAnew } from '@/lib/annuaire/search/anew';
import { positionSql, tsquerySql } from '@/lib/annuaire/search/conditions';
import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { listedEtats } from '../words';
import { conditionsSql, inEtatSql, kmSql, type Question } from './conditions';
import { estimate } from './estimate';
import {
  type CountedRow,
  chosenFacets,
  countedSql,
  countFacets,
  countsSql,
  type Facet,
  type Facets,
  facetNames,
  type Groupe,
  groupesSql,
  MOST_CANDIDATES,
  toCounted,
} from './facets';
import type { Tri } from './schema';

/** An annonce of another page, as a point on the map. */
export type OtherPoint = { id: string; slug: string; nom: string; latitude: number; longitude: number };
/** One of the page, in its order. */
export type Shown = { id: string; km: number | null };

export type Found = {
  total: number;
  /** Some of the counts are estimates. */
  estimated: boolean;
  /** Pages that can be read. */
  pages: number;
  shown: Shown[];
  /** How many annonces each choice would leave, its own facet left aside. */
  facets: Partial<Facets>;
  /** Every other annonce found, or nothing when they are too many. */
  points: OtherPoint[];
  /** Instead of points. */
  groupes: Groupe[];
};

/** Points of other pages drawn one by one. */
const MOST_POINTS = 300;

type Answer = {
  many: boolean;
  counts: CountedRow[];
  shown: Shown[];
  points: OtherPoint[];
  groupes: Groupe[];
};

const orders: Record<Tri, Prisma.Sql> = {
  // What was taken comes after what answers as well and is free.
  pertinence: Prisma.sql`rank desc, etat, "publishedAt" desc, id`,
  recentes: Prisma.sql`"publishedAt" desc, id`,
  distance: Prisma.sql`km nulls last, "publishedAt" desc, id`,
};

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));
const shownSql = Prisma.sql`(select coalesce(json_agg(json_build_object('id', id, 'km', km) order by rang), '[]') from page)`;

const pageSql = (from: 'c' | 'near', tri: Tri, page: number) => Prisma.sql`
  page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from ${Prisma.raw(from)}
    order by ${orders[tri]} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})`;

/** The set of rows that the answer is made of: the annonces that may be it. */
function candidatesSql(question: Question, tri: Tri) {
  const { tsquery } = question;
  const rank =
    tsquery && tri === 'pertinence'
      ? Prisma.sql`ts_rank('{0.05, 0.05, 0.2, 1}', a.recherche, ${tsquerySql(tsquery)}, 1)`
      : Prisma.sql`0::float8`;
  return Prisma.sql`c as materialized (
    select ${countedSql(question)}, a.slug, a.titre, ${rank} as rank from annonces a
    where ${conditionsSql(question)} limit ${MOST_CANDIDATES + 1})`;
}

/**
 * The first by distance. The index measures in squeezed degrees: near ones are taken with some to spare, then put in
 * their order. The circle itself is left out, which holds more than are taken.
 */
function nearestSql(question: Question, most: number) {
  const { latitude, longitude } = question.centre ?? { latitude: 0, longitude: 0 };
  return Prisma.sql`select a.id, a."publishedAt", ${kmSql(question.centre)} as km from annonces a
    where ${conditionsSql(question, ['rayon'])}
    order by ${positionSql('a')} <-> point(${longitude * 0.67}::float8, ${latitude}::float8) limit ${most + 200}`;
}

/** The latest: one state after the other, so that the index gives them in order. */
const latestSql = (question: Question, most: number) =>
  Prisma.join(
    listedEtats.map(
      (etat) => Prisma.sql`(select a.id, a."publishedAt", ${kmSql(question.centre)} as km from annonces a
        where ${inEtatSql(question, etat)} order by a."publishedAt" desc limit ${most})`,
    ),
    ' union all ',
  );

/** The page asked for where too many answer to rank them all: read in order off an index. */
async function orderedPage(question: Question, tri: 'distance' | 'recentes'): Promise<Shown[]> {
  const most = question.page * PAGE_SIZE;
  const source = tri === 'distance' ? nearestSql(question, most) : latestSql(question, most);
  const [row] = await rowsAnew<{ shown: Shown[] }>(Prisma.sql`
    with near as materialized (${source}), ${pageSql('near', tri, question.page)} select ${shownSql} as shown`);
  return row?.shown ?? [];
}

/** The answer where at most `MOST_CANDIDATES` answer: exact, what choosing otherwise would give too. */
async function exactly(question: Question, { counts, shown, points, groupes }: Answer): Promise<Found> {
  const { total, facets } = toCounted(counts);
  const chosen = chosenFacets(question);
  const others = chosen.filter((facet) => facet !== 'rayon');
  // Counted apart, so that a circle keeps the other reading small.
  const nothing: Partial<Facets> = {};
  const [ofOthers, ofRayon] = await Promise.all([
    others.length > 0 ? countFacets(question, others) : nothing,
    chosen.includes('rayon') ? countFacets(question, ['rayon']) : nothing,
  ]);
  const own = (facet: Facet) => (facet === 'rayon' ? ofRayon : ofOthers)[facet];
  const ofChosen = chosen.map((facet) => [facet, own(facet)]);
  const all = { ...facets, ...Object.fromEntries(ofChosen) };
  return { total, estimated: false, pages: pagesOf(total), shown, facets: all, points, groupes };
}

/** The answer where more do: the best of the candidates, or the first in order, in the longest tables with estimates. */
async function roughly(question: Question, tri: Tri, { shown }: Answer): Promise<Found> {
  const [{ facets, groupes, exact, ...rest }, ordered] = await Promise.all([
    estimate(question),
    tri === 'pertinence' ? shown : orderedPage(question, tri),
  ]);
  const total = Math.max(rest.total, MOST_CANDIDATES);
  const readable = tri === 'pertinence' || !exact ? MOST_CANDIDATES : total;
  return { total, estimated: !exact, pages: pagesOf(readable), shown: ordered, facets, points: [], groupes };
}

/**
 * One page of the annonces that answer, how many there are, and where. At most `MOST_CANDIDATES` are ranked: a common
 * word in a hundred thousand annonces costs no more than a rare one.
 */
export async function findAnnonces(question: Question, tri: Tri): Promise<Found> {
  const chosen = chosenFacets(question);
  const facets = facetNames.filter((facet) => !chosen.includes(facet));
  const [answer] = await rowsAnew<Answer>(Prisma.sql`
    with ${candidatesSql(question, tri)}, ${pageSql('c', tri, question.page)},
      seen as (select count(*) as seen from c)
    select seen > ${MOST_CANDIDATES} as many, ${shownSql} as shown,
      case when seen <= ${MOST_CANDIDATES} then ${countsSql(question, facets)} end as counts,
      case when seen between ${MOST_POINTS + 1} and ${MOST_CANDIDATES} then ${groupesSql()} else '[]' end as groupes,
      case when seen <= ${MOST_POINTS} then (
        select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'nom', titre, 'latitude', latitude,
          'longitude', longitude)), '[]')
        from c where latitude is not null and longitude is not null and id not in (select id from page))
      else '[]' end as points
    from seen`);
  if (!answer) throw new Error('A search answers with one row.');
  return answer.many ? roughly(question, tri, answer) : exactly(question, answer);
}

/** How many annonces meet these conditions, `most` at most. */
export async function countAnswers(where: Prisma.Sql, most = MOST_CANDIDATES): Promise<number> {
  const [row] = await rowsAnew<{ count: number }>(Prisma.sql`
    select count(*)::int as count from (select from annonces a where ${where} limit ${most}) as answers`);
  return row?.count ?? 0;
}
