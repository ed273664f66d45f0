import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from './anew';
import { conditionsSql, kmSql, positionSql, type Question, tsquerySql } from './conditions';
import { estimate } from './estimate';
import {
  type Count,
  type CountedRow,
  chosenFacets,
  countedSql,
  countFacet,
  countsSql,
  type Facets,
  facetNames,
  type Groupe,
  groupesSql,
  MOST_CANDIDATES,
  toCounted,
} from './facets';
import type { Tri } from './schema';

/** A fiche as it comes from the database. */
export type LineRow = {
  id: string;
  slug: string;
  nom: string;
  genreId: string;
  accroche: string;
  insee: string | null;
  commune: string | null;
  latitude: number | null;
  longitude: number | null;
  disciplines: string[];
  reprise: boolean;
  km: number | null;
};

/** A fiche of another page, as a point on the map. */
export type OtherPoint = { id: string; slug: string; nom: string; latitude: number; longitude: number };

export type Found = {
  total: number;
  /** `total` and the counts are estimates. */
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

/** A name asked for whole comes first, then names that begin so, then names before other texts. */
function rankSql({ tsquery, words }: Question) {
  return tsquery
    ? Prisma.sql`(case when f."rechercheNom" = ${words} then 2 when starts_with(f."rechercheNom", ${words}) then 1
        else 0 end + ts_rank('{0.05, 0.05, 0.2, 1}', f.recherche, ${tsquerySql(tsquery)}, 1))`
    : Prisma.sql`0::float8`;
}

const orders: Record<Tri, Prisma.Sql> = {
  pertinence: Prisma.sql`rank desc, km nulls last, "rechercheNom", id`,
  distance: Prisma.sql`km nulls last, "rechercheNom", id`,
  nom: Prisma.sql`"rechercheNom", id`,
};

const lineColumns = Prisma.sql`f.id, f.slug, f.nom, f."genreId", f.accroche,
  coalesce(f.disciplines, '{}') as disciplines, f.latitude, f.longitude`;
const linesSql = Prisma.sql`(select coalesce(json_agg(line order by rang), '[]') from (
  select ${lineColumns}, communes.insee, communes.nom as commune, page.km, page.rang,
    exists (select from referents where "ficheId" = f.id) as reprise
  from page join fiches f using (id) left join communes on insee = f."communeInsee") as line)`;

/** The sets of rows that the answer is made of: `c`, the fiches that may be it, and `page`, those shown. */
function candidatesSql(question: Question, tri: Tri) {
  const { words, page } = question;
  const where = conditionsSql(question);
  const columns = Prisma.sql`${countedSql(question)}, f.slug, f.nom, f."rechercheNom",
    ${tri === 'pertinence' ? rankSql(question) : Prisma.sql`0::float8`} as rank`;
  // So that it is among the candidates however many there are: what bears just this name.
  const named = Prisma.sql`(select ${columns} from fiches f where f."rechercheNom" = ${words} and ${where} limit 50)`;
  const others = Prisma.sql`(select ${columns} from fiches f
    where ${words ? Prisma.sql`f."rechercheNom" <> ${words}` : Prisma.sql`true`} and ${where}
    limit ${MOST_CANDIDATES + 1})`;
  return Prisma.sql`c as materialized (${words ? Prisma.sql`${named} union all ${others}` : others}),
    page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from c
      order by ${orders[tri]} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})`;
}

/**
 * The page asked for where too many fiches answer to rank them all: read in order off an index, which finds a page
 * soon because so many answer.
 */
async function orderedPage(question: Question, tri: 'distance' | 'nom'): Promise<LineRow[]> {
  const { centre, page } = question;
  const offset = (page - 1) * PAGE_SIZE;
  // The index measures in squeezed degrees: near ones are taken with some to spare, then put in their order. The circle
  // itself is left out, which holds more than are taken.
  const source =
    tri === 'distance' && centre
      ? Prisma.sql`select f.id, f."rechercheNom", ${kmSql(centre)} as km from fiches f
          where ${conditionsSql(question, ['rayon'])}
          order by ${positionSql('f')} <-> point(${centre.longitude * 0.67}::float8, ${centre.latitude}::float8)
          limit ${offset + PAGE_SIZE + 200}`
      : Prisma.sql`select f.id, f."rechercheNom", ${kmSql(centre)} as km from fiches f
          where ${conditionsSql(question)} order by f."rechercheNom", f.id limit ${offset + PAGE_SIZE}`;
  const [row] = await rowsAnew<{ lines: LineRow[] }>(Prisma.sql`
    with near as materialized (${source}),
    page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from near
      order by ${orders[tri]} limit ${PAGE_SIZE} offset ${offset})
    select ${linesSql} as lines`);
  return row?.lines ?? [];
}

type Answer = {
  many: boolean;
  counts: CountedRow[];
  lines: LineRow[];
  points: OtherPoint[];
  groupes: Groupe[];
};

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** The answer where at most `MOST_CANDIDATES` answer: exact, but for what choosing otherwise would give. */
async function exactly(question: Question, { counts, lines, points, groupes }: Answer): Promise<Found> {
  const { total, facets } = toCounted(counts);
  const chosen = chosenFacets(question);
  const own = await Promise.all(
    chosen.map(
      async (facet): Promise<[string, Count[] | null]> => [facet, await countFacet(question, facet)],
    ),
  );
  const guessed = own.some(([, counted]) => counted === null) ? (await estimate(question)).facets : {};
  const counted = Object.fromEntries(own.filter(([, one]) => one !== null));
  const all = {
    ...facets,
    ...Object.fromEntries(chosen.map((facet) => [facet, guessed[facet]])),
    ...counted,
  };
  return { total, estimated: false, pages: pagesOf(total), lines, facets: all, points, groupes };
}

/** The answer where more do: the best of the candidates, or the first in order, and figures that are estimates. */
async function roughly(question: Question, tri: Tri, { lines }: Answer): Promise<Found> {
  const { facets, groupes, exact, ...rest } = await estimate(question);
  const total = Math.max(rest.total, MOST_CANDIDATES);
  const readable = tri === 'pertinence' || !exact ? MOST_CANDIDATES : total;
  return {
    total,
    estimated: !exact,
    pages: pagesOf(readable),
    lines: tri === 'pertinence' ? lines : await orderedPage(question, tri),
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
  const chosen = chosenFacets(question);
  const facets = facetNames.filter((facet) => !chosen.includes(facet));
  const [answer] = await rowsAnew<Answer>(Prisma.sql`
    with ${candidatesSql(question, tri)}, seen as (select count(*) as seen from c)
    select seen > ${MOST_CANDIDATES} as many, ${linesSql} as lines,
      case when seen <= ${MOST_CANDIDATES} then ${countsSql(question, facets)} end as counts,
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
