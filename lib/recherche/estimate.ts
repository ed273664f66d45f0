import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { countValues, everyValue } from './count-values';
import {
  type Counted,
  type CountedRow,
  countedSql,
  countsSql,
  type Facets,
  type Groupe,
  groupesSql,
  toCounted,
} from './counts';
import { sampledSql, sampleShare } from './sample';
import { type Asked, chosenFacets, conditionsOf, type Searched, type Value } from './searched';

export type Estimate<F extends string> = Counted<F> & { groupes: Groupe[]; exact: boolean };

const column = (facet: string) => Prisma.raw(`"ok_${facet}"`);

/**
 * The counts of the rows that `where` holds for, each facet without what is asked of it, all of them in one reading.
 * @param wanted facets to count
 */
async function countAll<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  { where, wanted }: { where: Prisma.Sql; wanted: readonly F[] },
) {
  const parts = list.parts(question);
  const chosen = chosenFacets(list, question);
  // A distance is measured once: it says both how far a row is and whether it is near enough.
  const within = Prisma.sql`coalesce(km <= ${question.rayon}::float8, false)`;
  const oks = chosen.flatMap((facet) =>
    facet === 'rayon' ? [] : [Prisma.sql`coalesce(${parts[facet]}, false) as ${column(facet)}`],
  );
  const allBut = (own: F | null) => {
    const others = chosen.filter((facet) => facet !== own);
    return others.length > 0
      ? Prisma.join(
          others.map((facet) => (facet === 'rayon' ? within : column(facet))),
          ' and ',
        )
      : Prisma.sql`true`;
  };
  type Row = { counts: CountedRow<F>[]; groupes: Groupe[] };
  const [row] = await rowsAnew<Row>(Prisma.sql`
    with c as materialized (
      select ${Prisma.join([countedSql(list, question), ...oks])}
      from ${Prisma.raw(`${list.table} ${list.alias}`)}
      where ${conditionsOf(list, question, list.facets)} and ${where})
    select ${countsSql(list, question, wanted, allBut)} as counts, ${groupesSql(allBut(null))} as groupes`);
  if (!row) throw new Error('A count answers with one row.');
  return { ...toCounted(row.counts), groupes: row.groupes };
}

/**
 * Every choice with the number it would leave: of a sample, and one by one where nothing of the sample has it. An index
 * of all choices and words together finds those few soon.
 * @param wanted facets to count
 * @param known values whose number is known already
 */
export async function sampled<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
  { share, wanted, known }: { share: number; wanted: readonly F[]; known(value: Value<F>): boolean },
): Promise<Counted<F> & { groupes: Groupe[] }> {
  const [sample, values] = await Promise.all([
    countAll(list, question, { where: sampledSql(list.alias, share), wanted }),
    everyValue(list, question),
  ]);
  const unseen = ({ facet, value }: Value<F>) => !sample.facets[facet]?.some((one) => one.value === value);
  const rare = await countValues(
    list,
    question,
    values.filter((one) => wanted.includes(one.facet) && unseen(one) && !known(one)),
  );
  const whole = (count: number) => Math.round(count / share);
  const facets: Facets<F> = {};
  for (const facet of wanted)
    facets[facet] = [
      ...(sample.facets[facet] ?? []).map(({ value, count }) => ({ value, count: whole(count) })),
      ...rare.filter((one) => one.facet === facet && one.count > 0),
    ];
  const groupes = sample.groupes.map((one) => ({ ...one, nombre: whole(one.nombre) }));
  return { total: whole(sample.total), facets, groupes };
}

/**
 * What a search gives where far too many rows answer to rank each. Exact, but in the longest of lists: there all is
 * counted in one sample, so that the numbers agree with each other, and multiplied; a choice that none of the sample has
 * is counted by itself, so that none that some row has is left out, and none on offer leads to an empty page.
 */
export async function estimate<Q extends Asked, F extends string>(
  list: Searched<Q, F>,
  question: Q,
): Promise<Estimate<F>> {
  const share = await sampleShare(list.table);
  const wanted = list.facets;
  return share < 1
    ? { ...(await sampled(list, question, { share, wanted, known: () => false })), exact: false }
    : { ...(await countAll(list, question, { where: Prisma.sql`true`, wanted })), exact: true };
}
