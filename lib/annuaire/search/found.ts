import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from './anew';
import { conditionsSql, kmSql, positionSql, type Question, tsquerySql } from './conditions';
import {
  type CountedRow,
  countedSql,
  countsSql,
  estimate,
  type Facets,
  type Groupe,
  groupesSql,
  MOST_CANDIDATES,
  otherFacets,
  toFacets,
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
  /** `total` and the counts are estimates, and only the first pages can be read. */
  estimated: boolean;
  lines: LineRow[];
  facets: Partial<Facets>;
  /** Every other fiche found, or nothing when they are too many. */
  points: OtherPoint[];
  /** Instead of points. */
  groupes: Groupe[];
};

/** Points of other pages drawn one by one. */
const MOST_POINTS = 300;
/** Pages of an estimated result: who looks further asks better. */
export const MOST_PAGES = 50;

/** A name asked for whole comes first, then names that begin so, then names before other texts (Cover density off). */
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

const lineColumns = Prisma.sql`f.id, f.slug, f.nom, f."genreId", f.accroche, f.disciplines, f.latitude, f.longitude`;
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
  const where = conditionsSql(question);
  const offset = (page - 1) * PAGE_SIZE;
  // The index measures in squeezed degrees: near ones are taken with some to spare, then put in their order.
  const source =
    tri === 'distance' && centre
      ? Prisma.sql`select f.id, f."rechercheNom", ${kmSql(centre)} as km from fiches f where ${where}
          order by ${positionSql('f')} <-> point(${centre.longitude * 0.67}::float8, ${centre.latitude}::float8)
          limit ${offset + PAGE_SIZE + 200}`
      : Prisma.sql`select f.id, f."rechercheNom", ${kmSql(centre)} as km from fiches f where ${where}
          order by f."rechercheNom", f.id limit ${offset + PAGE_SIZE}`;
  const [row] = await rowsAnew<{ lines: LineRow[] }>(Prisma.sql`
    with near as materialized (${source}),
    page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from near
      order by ${orders[tri]} limit ${PAGE_SIZE} offset ${offset})
    select ${linesSql} as lines`);
  return row?.lines ?? [];
}

type Answer = { counts: CountedRow[]; lines: LineRow[]; points: OtherPoint[]; groupes: Groupe[] };

/**
 * One page of the fiches that answer, how many there are, and where. At most `MOST_CANDIDATES` are ranked: a common word
 * in a hundred thousand fiches costs no more than a rare one.
 */
export async function findFiches(question: Question, tri: Tri): Promise<Found> {
  const facets = otherFacets(question);
  const [answer] = await rowsAnew<Answer>(Prisma.sql`
    with ${candidatesSql(question, tri)}
    select ${countsSql(question, facets)} as counts, ${linesSql} as lines,
      case when (select count(*) from c) > ${MOST_POINTS} then ${groupesSql} else '[]' end as groupes,
      case when (select count(*) from c) > ${MOST_POINTS} then '[]' else (
        select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'nom', nom, 'latitude', latitude,
          'longitude', longitude)), '[]')
        from c where latitude is not null and longitude is not null and id not in (select id from page)) end as points`);
  if (!answer) throw new Error('A search answers with one row.');
  const { lines, points, groupes } = answer;
  const exact = toFacets(answer.counts);
  if (exact.total <= MOST_CANDIDATES) return { ...exact, estimated: false, lines, points, groupes };
  const [guess, ordered] = await Promise.all([
    estimate(question, facets, []),
    tri === 'pertinence' ? lines : orderedPage(question, tri),
  ]);
  const total = Math.max(guess.total, MOST_CANDIDATES);
  return { ...guess, total, estimated: true, lines: ordered, points: [] };
}

/** How many fiches meet these conditions, `most` at most. */
export async function countAnswers(where: Prisma.Sql, most = MOST_CANDIDATES): Promise<number> {
  const [row] = await rowsAnew<{ count: number }>(Prisma.sql`
    select count(*)::int as count from (select from fiches f where ${where} limit ${most}) as answers`);
  return row?.count ?? 0;
}
