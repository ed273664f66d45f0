import { rowsAnew } from '@/lib/annuaire/search/anew';
import { FEW, sampledSql, sampleShare } from '@/lib/annuaire/search/sample';
import { Prisma } from '@/lib/core/db';
import { conditionsSql, type Question } from './conditions';
import { asksFor, countValues, type Value, valuesOf } from './count-values';
import {
  allBut,
  type Counted,
  type CountedRow,
  countedSql,
  countFacets,
  countsSql,
  type Facets,
  facetNames,
  type Groupe,
  groupesSql,
  oksSql,
  toCounted,
} from './facets';

export type Estimate = Counted & { groupes: Groupe[]; exact: boolean };

/** The counts of the annonces that `where` holds for, each facet without what is asked of it. */
async function countAll(question: Question, where: Prisma.Sql) {
  const [row] = await rowsAnew<{ counts: CountedRow[]; groupes: Groupe[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)}, ${oksSql(question)} from annonces a
      where ${conditionsSql(question, facetNames)} and ${where})
    select ${countsSql(question, facetNames, allBut)} as counts, ${groupesSql(allBut(null))} as groupes`);
  return { ...toCounted(row?.counts ?? []), groupes: row?.groupes ?? [] };
}

/**
 * What a search gives where far too many annonces answer to rank each: exact, but for what very many have in the longest
 * of tables, as for fiches (`lib/annuaire/search/estimate`). A choice that some annonce has is never left out.
 */
export async function estimate(question: Question): Promise<Estimate> {
  const share = await sampleShare('annonces');
  if (share === 1) return { ...(await countAll(question, Prisma.sql`true`)), exact: true };
  const [sample, { sens = [] }, values] = await Promise.all([
    countAll(question, sampledSql('a', share)),
    countFacets(question, ['sens']),
    valuesOf(question),
  ]);
  const hits = ({ facet, value }: Value) =>
    sample.facets[facet]?.find((one) => one.value === value)?.count ?? 0;
  const counted = await countValues(values.filter((one) => asksFor(question, one) || hits(one) < FEW));
  const facets: Partial<Facets> = { sens };
  for (const one of values) {
    const { facet, value } = one;
    const sure = counted.find((other) => other.facet === facet && other.value === value);
    const count = sure ? sure.count : Math.round(hits(one) / share);
    if (count > 0) facets[facet] = [...(facets[facet] ?? []), { value, count }];
  }
  // An annonce offers or asks: those asked for add up to the total.
  const asked = sens.filter(
    ({ value }) => question.sens.length === 0 || question.sens.some((one) => one === value),
  );
  return {
    total: asked.reduce((sum, { count }) => sum + count, 0),
    facets,
    groupes: sample.groupes.map((one) => ({ ...one, nombre: Math.round(one.nombre / share) })),
    exact: false,
  };
}
