import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { conditionsSql, partsSql, type Question } from './conditions';
import { asksFor, countValues, type Value, valuesOf } from './count-values';
import {
  type Counted,
  type CountedRow,
  countedSql,
  countFacet,
  countsSql,
  type Facet,
  type Facets,
  facetNames,
  type Groupe,
  groupesSql,
  toCounted,
} from './facets';
import { FEW, sampledSql, sampleShare } from './sample';

export type Estimate = Counted & { groupes: Groupe[]; exact: boolean };

const column = (facet: Facet) => Prisma.raw(`"ok_${facet}"`);

/** The counts of the fiches that `where` holds for, each facet without what is asked of it, all of them in one reading. */
async function countAll(question: Question, where: Prisma.Sql) {
  const parts = partsSql(question);
  const oks = facetNames.map((facet) => Prisma.sql`${parts[facet] ?? Prisma.sql`true`} as ${column(facet)}`);
  const allBut = (own: Facet | null) =>
    Prisma.join(
      facetNames.filter((facet) => facet !== own).map((facet) => column(facet)),
      ' and ',
    );
  const [row] = await rowsAnew<{ counts: CountedRow[]; groupes: Groupe[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)}, ${Prisma.join(oks)}
      from fiches f where ${conditionsSql(question, facetNames)} and ${where})
    select ${countsSql(question, facetNames, allBut)} as counts, ${groupesSql(allBut(null))} as groupes`);
  return { counts: row?.counts ?? [], groupes: row?.groupes ?? [] };
}

/**
 * What a search gives where far too many fiches answer to rank each. Exact, but in the longest of directories: there the
 * total, the genres, what is asked for and what few fiches have are counted, and only the counts of choices that very
 * many have are those of a sample, times what it is a part of. A choice that some fiche has is never left out.
 */
export async function estimate(question: Question): Promise<Estimate> {
  const share = await sampleShare('fiches');
  if (share === 1) {
    const { counts, groupes } = await countAll(question, Prisma.sql`true`);
    return { ...toCounted(counts), groupes, exact: true };
  }
  const [sample, genre, values] = await Promise.all([
    countAll(question, sampledSql('f', share)),
    countFacet(question, 'genre'),
    valuesOf(question),
  ]);
  const seen = toCounted(sample.counts).facets;
  const hits = ({ facet, value }: Value) => seen[facet]?.find((one) => one.value === value)?.count ?? 0;
  const doubtful = values.filter((one) => asksFor(question, one) || hits(one) < FEW);
  const counted = await countValues(question, doubtful);
  const facets: Partial<Facets> = { genre };
  for (const one of values) {
    const { facet, value } = one;
    const sure = counted.find((other) => other.facet === facet && other.value === value);
    const count = sure ? sure.count : Math.round(hits(one) / share);
    if (count > 0) facets[facet] = [...(facets[facet] ?? []), { value, count }];
  }
  // A fiche has one genre: those asked for add up to the total.
  const asked = genre.filter(({ value }) => question.genre.length === 0 || question.genre.includes(value));
  return {
    total: asked.reduce((sum, { count }) => sum + count, 0),
    facets,
    groupes: sample.groupes.map((one) => ({ ...one, nombre: Math.round(one.nombre / share) })),
    exact: false,
  };
}
