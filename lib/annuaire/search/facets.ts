import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { conditionsSql, kmSql, type Part, type Question } from './conditions';
import { choixListes, ouiNons, RAYONS } from './schema';

/** How many fiches a choice would leave. */
export type Count = { value: string; count: number };
export type Facets = Record<Exclude<Part, 'q'>, Count[]>;
/** Several fiches near each other, as the map shows them. */
export type Groupe = { latitude: number; longitude: number; nombre: number };

/** Fiches ranked and counted one by one; beyond, figures come from a sample. */
export const MOST_CANDIDATES = 3_000;
/** Rows read for a sample. */
const SAMPLE_ROWS = 5_000;

export type Facet = keyof Facets;
const facetNames: readonly Facet[] = [...choixListes, ...ouiNons, 'rayon'];

/** What of each fiche is counted. */
export const countedSql = ({ centre }: Question) => Prisma.sql`f.id, f."genreId", f.disciplines, f.publics,
  f."communeInsee", f.accessible, f."accueilResidence", f.latitude, f.longitude, ${kmSql(centre)} as km`;

const counts: Record<Facet, (question: Question) => Prisma.Sql | null> = {
  genre: () => Prisma.sql`select 'genre', "genreId", count(*) from c group by 2`,
  discipline: () => Prisma.sql`select 'discipline', d, count(*) from c, unnest(disciplines) as d group by 2`,
  public: () => Prisma.sql`select 'public', p, count(*) from c, unnest(publics) as p group by 2`,
  epci: () => Prisma.sql`select 'epci', epci, count(*) from c join communes on insee = "communeInsee"
    where epci is not null group by 2`,
  accessible: () => Prisma.sql`select 'accessible', '1', count(*) from c where accessible`,
  residence: () => Prisma.sql`select 'residence', '1', count(*) from c where "accueilResidence"`,
  rayon: ({ centre, rayon }) =>
    centre
      ? Prisma.sql`select 'rayon', r::text, count(*) from c
          join unnest(${[...new Set([...RAYONS, ...(rayon ? [rayon] : [])])]}::int[]) as r on km <= r group by 2`
      : null,
};

/** Of the fiches in `c`: how many there are, and how many each choice of these facets would leave, as JSON. */
export function countsSql(question: Question, facets: readonly Facet[]): Prisma.Sql {
  const parts = facets.flatMap((facet) => counts[facet](question) ?? []);
  return Prisma.sql`(select coalesce(json_agg(json_build_array(facet, value, count)), '[]') from (
    ${Prisma.join([Prisma.sql`select '' as facet, '' as value, count(*) as count from c`, ...parts], ' union all ')}
  ) as counted)`;
}

/** Squares of some eight kilometres, each with what is in it. */
export const groupesSql = Prisma.sql`(select coalesce(json_agg(json_build_object(
    'latitude', round(latitude::numeric, 4), 'longitude', round(longitude::numeric, 4), 'nombre', nombre)), '[]')
  from (
    select avg(latitude) as latitude, avg(longitude) as longitude, count(*) as nombre from c
    where latitude is not null and longitude is not null
    group by round((latitude / 0.075)::numeric), round((longitude / 0.11)::numeric)
    order by nombre desc limit 150
  ) as squares)`;

export type CountedRow = [facet: Facet | '', value: string, count: number];

export function toFacets(rows: readonly CountedRow[], times = 1): { total: number; facets: Partial<Facets> } {
  const facets: Partial<Facets> = {};
  let total = 0;
  for (const [facet, value, count] of rows) {
    const number = Math.round(count * times);
    if (facet === '') total = number;
    else if (number > 0) facets[facet] = [...(facets[facet] ?? []), { value, count: number }];
  }
  return { total, facets };
}

/** What share of the table is about `SAMPLE_ROWS` of it, in percent. */
async function samplePercent(): Promise<number> {
  const [row] = await rowsAnew<{ rows: number }>(
    Prisma.sql`select reltuples::float8 as rows from pg_class where oid = 'fiches'::regclass`,
  );
  return row && row.rows > SAMPLE_ROWS ? Math.ceil((SAMPLE_ROWS * 100) / row.rows) : 100;
}

/**
 * The same counts where far too many fiches answer to count each: those of some pages of the table, always the same
 * ones, times what they are a part of. A choice offered is one that some fiche of the sample has, so it leads somewhere.
 */
export async function estimate(
  question: Question,
  facets: readonly Facet[],
  without: readonly Part[],
): Promise<{ total: number; facets: Partial<Facets>; groupes: Groupe[] }> {
  const percent = await samplePercent();
  const [row] = await rowsAnew<{ counts: CountedRow[]; groupes: Groupe[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)} from fiches f tablesample system (${percent}::float8) repeatable (1)
      where ${conditionsSql(question, without)})
    select ${countsSql(question, facets)} as counts, ${groupesSql} as groupes`);
  const times = 100 / percent;
  return {
    ...toFacets(row?.counts ?? [], times),
    groupes: (row?.groupes ?? []).map((one) => ({ ...one, nombre: Math.round(one.nombre * times) })),
  };
}

/** Facets some value of which is asked for: what their other values would give is counted without it. */
export const chosenFacets = (question: Question): Facet[] =>
  facetNames.filter((facet) => {
    if (facet === 'rayon') return question.centre !== null && question.rayon !== null;
    const asked = question[facet];
    return Array.isArray(asked) && asked.length > 0;
  });

export const otherFacets = (question: Question) => {
  const chosen = chosenFacets(question);
  return facetNames.filter((facet) => !chosen.includes(facet));
};

/** Counts of one facet as if nothing of it were asked for. */
export async function countFacet(question: Question, facet: Facet): Promise<Count[]> {
  const [row] = await rowsAnew<{ counts: CountedRow[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)} from fiches f where ${conditionsSql(question, [facet])}
      limit ${MOST_CANDIDATES + 1})
    select ${countsSql(question, [facet])} as counts`);
  const { total, facets } = toFacets(row?.counts ?? []);
  const counted = total > MOST_CANDIDATES ? (await estimate(question, [facet], [facet])).facets : facets;
  return counted[facet] ?? [];
}
