import { Prisma } from '@/lib/core/db';
import { kmSql } from './centre';
import { type Asked, radiusesOf, type Searched } from './searched';

/** How many rows a choice would leave. */
export type Count = { value: string; count: number };
export type Facets<F extends string> = Partial<Record<F, Count[]>>;
/** Several rows near each other, as the map shows them. */
export type Groupe = { latitude: number; longitude: number; nombre: number };

/** What of each row is counted, and what draws it on a map. */
export const countedSql = <Q extends Asked, F extends string>(list: Searched<Q, F>, { centre }: Q) => {
  const alias = Prisma.raw(list.alias);
  return Prisma.sql`${alias}.id, ${list.counted}, ${alias}.latitude, ${alias}.longitude,
    ${kmSql(centre, list.alias)} as km`;
};

const rayonSql = (question: Asked, where: Prisma.Sql) =>
  question.centre &&
  Prisma.sql`select 'rayon', r::text, count(*) from c join unnest(${radiusesOf(question)}::int[]) as r on km <= r
    where ${where} group by 2`;

/** The counts of one facet: (facet, value, count); null where nothing of it is counted. */
export const facetSql = <Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  { question, facet, where }: { question: Q; facet: F; where: Prisma.Sql },
): Prisma.Sql | null =>
  facet === 'rayon' ? rayonSql(question, where) : (list.counts[facet]?.(where) ?? null);

const everyRow = () => Prisma.sql`true`;

/**
 * Of the rows in `c`: how many there are, and how many each choice of these facets would leave, as JSON.
 * @param which of them count for a facet, and for the total (`null`)
 */
export function countsSql<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  facets: readonly F[],
  which: (facet: F | null) => Prisma.Sql = everyRow,
): Prisma.Sql {
  const parts = facets.flatMap((facet) => facetSql(list, { question, facet, where: which(facet) }) ?? []);
  const total = Prisma.sql`
    select '' as facet, '' as value, count(*) as count from c where ${which(null)}`;
  return Prisma.sql`(select coalesce(json_agg(json_build_array(facet, value, count)), '[]')
    from (${Prisma.join([total, ...parts], ' union all ')}) as counted)`;
}

/** Squares of some eight kilometres, each with how many of the rows in `c` are there. */
export const groupesSql = (where = everyRow()) => Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'latitude', latitude, 'longitude', longitude, 'nombre', nombre)), '[]')
  from (
    select avg(latitude) as latitude, avg(longitude) as longitude, count(*) as nombre from c
    where latitude is not null and longitude is not null and ${where}
    group by floor(latitude / 0.075), floor(longitude / 0.11) order by nombre desc limit 150
  ) as squares)`;

export type CountedRow<F extends string> = [facet: F | '', value: string, count: number];
export type Counted<F extends string> = { total: number; facets: Facets<F> };

export function toCounted<F extends string>(rows: readonly CountedRow<F>[]): Counted<F> {
  const facets: Facets<F> = {};
  let total = 0;
  for (const [facet, value, count] of rows) {
    if (facet === '') total = count;
    else if (count > 0) facets[facet] = [...(facets[facet] ?? []), { value, count }];
  }
  return { total, facets };
}
