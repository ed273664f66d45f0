import { withinSql } from '@/lib/communes/near';
import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { conditionsSql, kmSql, type Part, partsSql, type Question } from './conditions';
import { choixListes, ouiNons, RAYONS } from './schema';

export type Facet = Exclude<Part, 'q'>;
export const facetNames: readonly Facet[] = [...choixListes, ...ouiNons, 'rayon'];

/** How many fiches a choice would leave. */
export type Count = { value: string; count: number };
export type Facets = Record<Facet, Count[]>;
/** Several fiches near each other, as the map shows them. */
export type Groupe = { latitude: number; longitude: number; nombre: number };

/** Fiches ranked one by one. */
export const MOST_CANDIDATES = 1_000;

/** What of each fiche is counted. */
export const countedSql = ({ centre }: Question) => Prisma.sql`f.id, f."genreId", f.disciplines, f.publics,
  f."communeInsee", f.accessible, f."accueilResidence", f.latitude, f.longitude, ${kmSql(centre)} as km`;

/** Kilometres on offer, and those asked for. */
export const radiusesOf = ({ rayon }: Question) => [...new Set([...RAYONS, ...(rayon ? [rayon] : [])])];

/** The counts of one facet, of those fiches in `c` that `where` holds for. */
const counts: Record<Facet, (where: Prisma.Sql, question: Question) => Prisma.Sql | null> = {
  genre: (where) => Prisma.sql`select 'genre', "genreId", count(*) from c where ${where} group by 2`,
  discipline: (where) => Prisma.sql`
    select 'discipline', d, count(*) from c, unnest(disciplines) as d where ${where} group by 2`,
  public: (where) => Prisma.sql`
    select 'public', p, count(*) from c, unnest(publics) as p where ${where} group by 2`,
  epci: (where) => Prisma.sql`
    select 'epci', epci, count(*) from c join communes on insee = "communeInsee"
    where epci is not null and ${where} group by 2`,
  accessible: (where) => Prisma.sql`select 'accessible', '1', count(*) from c where accessible and ${where}`,
  residence: (where) => Prisma.sql`
    select 'residence', '1', count(*) from c where "accueilResidence" and ${where}`,
  rayon: (where, question) =>
    question.centre &&
    Prisma.sql`select 'rayon', r::text, count(*) from c join unnest(${radiusesOf(question)}::int[]) as r on km <= r
      where ${where} group by 2`,
};

const noneSql = Prisma.sql`select '', '', 0 where false`;
const everyRow = () => Prisma.sql`true`;

/**
 * Of the fiches in `c`: how many there are, and how many each choice of these facets would leave, as JSON.
 * @param which of them count for a facet, and for the total (`null`)
 */
export function countsSql(
  question: Question,
  facets: readonly Facet[],
  which: (facet: Facet | null) => Prisma.Sql = everyRow,
): Prisma.Sql {
  const parts = facets.flatMap((facet) => counts[facet](which(facet), question) ?? []);
  const total = Prisma.sql`
    select '' as facet, '' as value, count(*) as count from c where ${which(null)}`;
  return Prisma.sql`(select coalesce(json_agg(json_build_array(facet, value, count)), '[]')
    from (${Prisma.join([total, ...parts], ' union all ')}) as counted)`;
}

/** Squares of some eight kilometres, each with how many of the fiches in `c` are there. */
export const groupesSql = (where = everyRow()) => Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'latitude', latitude, 'longitude', longitude, 'nombre', nombre)), '[]')
  from (
    select avg(latitude) as latitude, avg(longitude) as longitude, count(*) as nombre from c
    where latitude is not null and longitude is not null and ${where}
    group by floor(latitude / 0.075), floor(longitude / 0.11) order by nombre desc limit 150
  ) as squares)`;

export type CountedRow = [facet: Facet | '', value: string, count: number];
export type Counted = { total: number; facets: Partial<Facets> };

export function toCounted(rows: readonly CountedRow[]): Counted {
  const facets: Partial<Facets> = {};
  let total = 0;
  for (const [facet, value, count] of rows) {
    if (facet === '') total = count;
    else if (count > 0) facets[facet] = [...(facets[facet] ?? []), { value, count }];
  }
  return { total, facets };
}

/** Facets some value of which is asked for: what their other values would give is counted without it. */
export function chosenFacets(question: Question): Facet[] {
  const parts = partsSql(question);
  return facetNames.filter((facet) => parts[facet] !== undefined);
}

/** No circle on offer is wider: what lies outside need not be measured. */
const widestSql = (question: Question, facet: Facet) =>
  facet === 'rayon' && question.centre
    ? withinSql(question.centre, Math.max(...radiusesOf(question)), 'f')
    : Prisma.sql`true`;

/** The counts of one facet as if nothing of it were asked for, however many fiches answer then. */
export async function countFacet(question: Question, facet: Facet): Promise<Count[]> {
  // Only the columns that this facet needs are read: those of an index, where it holds them.
  const [row] = await rowsAnew<{ counts: CountedRow[] }>(Prisma.sql`
    with c as not materialized (
      select ${countedSql(question)} from fiches f
      where ${conditionsSql(question, [facet])} and ${widestSql(question, facet)})
    select coalesce(json_agg(json_build_array(facet, value, count)), '[]') as counts
    from (${counts[facet](everyRow(), question) ?? noneSql}) as counted (facet, value, count)`);
  return toCounted(row?.counts ?? []).facets[facet] ?? [];
}
