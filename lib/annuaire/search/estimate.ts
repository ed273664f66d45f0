import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { conditionsSql, partsSql, type Question } from './conditions';
import { countValues, type Value, valuesOf } from './count-values';
import {
  type Count,
  type Counted,
  type CountedRow,
  chosenFacets,
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
import { sampledSql, sampleShare } from './sample';

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

/** Every choice with the number it would leave: of a sample, and one by one where nothing of the sample has it. */
async function sampled(question: Question, share: number) {
  const [sample, values] = await Promise.all([
    countAll(question, sampledSql('f', share)),
    valuesOf(question),
  ]);
  const { total, facets: seen } = toCounted(sample.counts);
  const hits = ({ facet, value }: Value) => seen[facet]?.find((one) => one.value === value)?.count ?? 0;
  const rare = await countValues(
    question,
    values.filter((one) => hits(one) === 0),
  );
  const facets: Partial<Facets> = {};
  for (const one of values) {
    const { facet, value } = one;
    const alone = rare.find((other) => other.facet === facet && other.value === value);
    const count = alone ? alone.count : Math.round(hits(one) / share);
    if (count > 0) facets[facet] = [...(facets[facet] ?? []), { value, count }];
  }
  const groupes = sample.groupes.map((one) => ({ ...one, nombre: Math.round(one.nombre / share) }));
  return { total: Math.round(total / share), facets, groupes };
}

/**
 * What a search gives where far too many fiches answer to rank each. Exact, but in the longest of directories: there all
 * is counted in one sample, so that the numbers agree with each other, and multiplied; a choice that none of the sample
 * has is counted by itself, so that none that some fiche has is left out, and none on offer leads to an empty page.
 */
export async function estimate(question: Question): Promise<Estimate> {
  const share = await sampleShare('fiches');
  if (share < 1) return { ...(await sampled(question, share)), exact: false };
  const { counts, groupes } = await countAll(question, Prisma.sql`true`);
  return { ...toCounted(counts), groupes, exact: true };
}

/**
 * What choosing otherwise in the facets asked for would give, where few fiches answer. In the longest of directories very
 * many may answer then: those numbers come from a sample.
 * @param found the counts among the fiches that answer: of what is asked for, they are exact
 */
export async function otherwise(question: Question, found: Partial<Facets>): Promise<Partial<Facets>> {
  const chosen = chosenFacets(question);
  const share = chosen.length > 0 ? await sampleShare('fiches') : 1;
  const whole = share < 1 ? await sampled(question, share) : null;
  const own = chosen.map(async (facet): Promise<[Facet, Count[]]> => {
    if (!whole) return [facet, await countFacet(question, facet)];
    const sure = (found[facet] ?? []).filter(({ value }) => asksFor(question, facet, value));
    const others = (whole.facets[facet] ?? []).filter(({ value }) => !asksFor(question, facet, value));
    return [facet, [...sure, ...others]];
  });
  return Object.fromEntries(await Promise.all(own));
}

/** Whether the fiches that answer hold all of those this value would leave: it is asked for, or a smaller circle. */
function asksFor(question: Question, facet: Facet, value: string): boolean {
  if (facet === 'rayon') return question.rayon !== null && Number(value) <= question.rayon;
  const asked = question[facet];
  return Array.isArray(asked) ? asked.includes(value) : asked === true;
}
