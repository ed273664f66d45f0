import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { type Asked, conditionsOf, radiusesOf, type Searched, type Value } from './searched';

/** Every value that may be on offer. */
export async function everyValue<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
): Promise<Value<F>[]> {
  const radiuses = list.facets
    .filter((facet) => facet === 'rayon' && question.centre)
    .flatMap((facet) => radiusesOf(question).map((km): Value<F> => ({ facet, value: String(km) })));
  return [...(await list.values()), ...radiuses];
}

/** How many rows each of these values would leave, one by one: for those so few have that an index finds them. */
export async function countValues<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  values: readonly Value<F>[],
) {
  if (values.length === 0) return [];
  const counts = values.map((one) => {
    const only =
      one.facet === 'rayon' ? { ...question, rayon: Number(one.value) } : list.withOnly(question, one);
    return Prisma.sql`select ${one.facet}::text as facet, ${one.value}::text as value,
      (select count(*)::int from ${Prisma.raw(`${list.table} ${list.alias}`)}
        where ${conditionsOf(list, only)}) as count`;
  });
  return rowsAnew<Value<F> & { count: number }>(Prisma.join(counts, ' union all '));
}
