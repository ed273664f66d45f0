import { withinSql } from '@/lib/communes/near';
import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { type Count, type CountedRow, countedSql, type Facets, facetSql, toCounted } from './counts';
import { sampled } from './estimate';
import { sampleShare } from './sample';
import { type Asked, chosenFacets, conditionsOf, radiusesOf, type Searched, type Value } from './searched';

/** The counts of one facet as if nothing of it were asked for, however many rows answer then. */
async function countFacet<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  facet: F,
): Promise<Count[]> {
  // No circle on offer is wider: what lies outside need not be measured.
  const widest =
    facet === 'rayon' && question.centre
      ? withinSql(question.centre, Math.max(...radiusesOf(question)), list.alias)
      : Prisma.sql`true`;
  const counted = facetSql(list, { question, facet, where: Prisma.sql`true` });
  if (!counted) return [];
  // Only the columns that this facet needs are read: those of an index, where it holds them.
  const [row] = await rowsAnew<{ counts: CountedRow<F>[] }>(Prisma.sql`
    with c as not materialized (
      select ${countedSql(list, question)} from ${Prisma.raw(`${list.table} ${list.alias}`)}
      where ${conditionsOf(list, question, [facet])} and ${widest})
    select coalesce(json_agg(json_build_array(facet, value, count)), '[]') as counts
    from (${counted}) as counted (facet, value, count)`);
  return toCounted(row?.counts ?? []).facets[facet] ?? [];
}

/** Whether the rows that answer hold all of those this value would leave: it is asked for, or a smaller circle. */
const holdsAll = <Q extends Asked, F extends string>(list: Searched<Q, F>, question: Q, value: Value<F>) =>
  value.facet === 'rayon'
    ? question.rayon !== null && Number(value.value) <= question.rayon
    : list.asks(question, value);

/**
 * What choosing otherwise in the facets asked for would give, where few rows answer. In the longest of lists very many
 * may answer then: those numbers come from a sample.
 * @param found the counts among the rows that answer: of what is asked for, they are exact
 */
export async function otherwise<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  found: Facets<F>,
): Promise<Facets<F>> {
  const wanted = chosenFacets(list, question);
  const share = wanted.length > 0 ? await sampleShare(list.table) : 1;
  const known = (value: Value<F>) => holdsAll(list, question, value);
  const whole = share < 1 ? await sampled(list, question, { share, wanted, known }) : null;
  const counts: Facets<F> = {};
  const own = wanted.map(async (facet) => {
    const held = ({ value }: Count) => known({ facet, value });
    counts[facet] = whole
      ? [...(found[facet] ?? []).filter(held), ...(whole.facets[facet] ?? []).filter((one) => !held(one))]
      : await countFacet(list, question, facet);
  });
  await Promise.all(own);
  return counts;
}
