import { rowsAnew } from '@/lib/annuaire/search/anew';
import { RAYONS } from '@/lib/annuaire/search/schema';
import { Prisma } from '@/lib/core/db';
import { conditionsSql, kmSql, type Part, partsSql, type Question } from './conditions';
import { choixListes } from './schema';

export type Facet = Exclude<Part, 'q'>;
export const facetNames: readonly Facet[] = [...choixListes, 'jours', 'libre', 'rayon'];

/** How many annonces a choice would leave. */
export type Count = { value: string; count: number };
export type Facets = Record<Facet, Count[]>;
/** Several annonces near each other, as the map shows them. */
export type Groupe = { latitude: number; longitude: number; nombre: number };

/** Annonces ranked one by one. */
export const MOST_CANDIDATES = 1_000;

/** What of each annonce is counted. */
export const countedSql = ({
  centre,
}: Question) => Prisma.sql`a.id, a.sens, a.nature, a.transactions, a.disciplines,
  a.etat, a."publishedAt", a.latitude, a.longitude, ${kmSql(centre)} as km`;

/** Kilometres on offer, and those asked for. */
export const radiusesOf = ({ rayon }: Question) => [...new Set([...RAYONS, ...(rayon ? [rayon] : [])])];

/** The counts of one facet, of those annonces in `c` that `where` holds for. */
const counts: Record<Facet, (where: Prisma.Sql, question: Question) => Prisma.Sql | null> = {
  sens: (where) => Prisma.sql`select 'sens', sens::text, count(*) from c where ${where} group by 2`,
  nature: (where) => Prisma.sql`select 'nature', nature::text, count(*) from c where ${where} group by 2`,
  transaction: (where) => Prisma.sql`
    select 'transaction', t::text, count(*) from c, unnest(transactions) as t where ${where} group by 2`,
  discipline: (where) => Prisma.sql`
    select 'discipline', d, count(*) from c, unnest(disciplines) as d where ${where} group by 2`,
  jours: () => null,
  libre: (where) => Prisma.sql`select 'libre', '1', count(*) from c where etat = 'publiee' and ${where}`,
  rayon: (where, question) =>
    question.centre &&
    Prisma.sql`select 'rayon', r::text, count(*) from c join unnest(${radiusesOf(question)}::int[]) as r on km <= r
      where ${where} group by 2`,
};

const everyRow = () => Prisma.sql`true`;

/**
 * Of the annonces in `c`: how many there are, and how many each choice of these facets would leave, as JSON.
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

/** Squares of some eight kilometres, each with how many of the annonces in `c` are there. */
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

const column = (facet: Facet) => Prisma.raw(`"ok_${facet}"`);

/** Whether a row meets each part of a question, as columns of `c`. */
export function oksSql(question: Question): Prisma.Sql {
  const parts = partsSql(question);
  return Prisma.join(
    facetNames.map(
      (facet) => Prisma.sql`coalesce(${parts[facet] ?? Prisma.sql`true`}, false) as ${column(facet)}`,
    ),
  );
}

/** Whether a row of `c` meets all parts but one. */
export const allBut = (own: Facet | null) =>
  Prisma.join(
    facetNames.filter((facet) => facet !== own).map((facet) => column(facet)),
    ' and ',
  );

/**
 * The counts of facets that are asked for, each as if nothing of it were, in one reading of what answers without them,
 * however many annonces do.
 */
export async function countFacets(question: Question, facets: readonly Facet[]): Promise<Partial<Facets>> {
  const [row] = await rowsAnew<{ counts: CountedRow[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)}, ${oksSql(question)} from annonces a
      where ${conditionsSql(question, facets)})
    select ${countsSql(question, facets, allBut)} as counts`);
  return toCounted(row?.counts ?? []).facets;
}
