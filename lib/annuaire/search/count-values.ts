import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { conditionsSql, type Question } from './conditions';
import { type Facet, radiusesOf } from './facets';

/** One choice on offer. */
export type Value = { facet: Facet; value: string };

const MOST_VALUES = 500;

/** Every value that may be on offer: there are a few dozen of them. */
export async function valuesOf(question: Question): Promise<Value[]> {
  const listed = await rowsAnew<Value>(Prisma.sql`
    select liste::text as facet, id as value from termes where liste in ('genre', 'discipline', 'public')
    union all select 'epci', code from epci limit ${MOST_VALUES}`);
  return [
    ...listed,
    { facet: 'accessible', value: '1' },
    { facet: 'residence', value: '1' },
    ...(question.centre
      ? radiusesOf(question).map((km): Value => ({ facet: 'rayon', value: String(km) }))
      : []),
  ];
}

/** The same question, of this value alone in its facet. */
function withOnly(question: Question, { facet, value }: Value): Question {
  if (facet === 'rayon') return { ...question, rayon: Number(value) };
  if (facet === 'accessible' || facet === 'residence') return { ...question, [facet]: true };
  return { ...question, [facet]: [value] };
}

/** How many fiches each of these values would leave, counted one by one: for those so few have that an index finds them. */
export async function countValues(question: Question, values: readonly Value[]) {
  if (values.length === 0) return [];
  const counts = values.map(
    (one) => Prisma.sql`select ${one.facet}::text as facet, ${one.value}::text as value,
      (select count(*)::int from fiches f where ${conditionsSql(withOnly(question, one))}) as count`,
  );
  return rowsAnew<Value & { count: number }>(Prisma.join(counts, ' union all '));
}
