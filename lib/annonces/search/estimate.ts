import { rowsAnew } from '@/lib/annuaire/search/anew';
import { Prisma } from '@/lib/core/db';
import { conditionsSql, type Question } from './conditions';
import {
  allBut,
  type Counted,
  type CountedRow,
  countedSql,
  countsSql,
  facetNames,
  type Groupe,
  groupesSql,
  oksSql,
  toCounted,
} from './facets';

/** Tables no longer than this are read whole: the estimate is then exact. */
const WHOLE = 5_000;
/** Rows read of longer ones. */
const SAMPLE = 2_500;

export type Estimate = Counted & { groupes: Groupe[]; exact: boolean };

/** What share of the table is read, in percent. */
async function samplePercent(): Promise<number> {
  const [row] = await rowsAnew<{ rows: number }>(
    Prisma.sql`select reltuples::float8 as rows from pg_class where oid = 'annonces'::regclass`,
  );
  // Never analysed yet: -1.
  return !row || row.rows <= WHOLE ? 100 : (SAMPLE * 100) / row.rows;
}

/**
 * What a search gives where far too many annonces answer to count each: the counts of some pages of the table, always
 * the same ones, times what these are a part of. Each facet is counted without what is asked of it.
 */
export async function estimate(question: Question): Promise<Estimate> {
  const percent = await samplePercent();
  const [row] = await rowsAnew<{ counts: CountedRow[]; groupes: Groupe[] }>(Prisma.sql`
    with c as materialized (
      select ${countedSql(question)}, ${oksSql(question)}
      from annonces a tablesample system (${percent}::float8) repeatable (1)
      where ${conditionsSql(question, facetNames)})
    select ${countsSql(question, facetNames, allBut)} as counts, ${groupesSql(allBut(null))} as groupes`);
  const times = 100 / percent;
  return {
    ...toCounted(row?.counts ?? [], times),
    groupes: (row?.groupes ?? []).map((one) => ({ ...one, nombre: Math.round(one.nombre * times) })),
    exact: percent === 100,
  };
}
