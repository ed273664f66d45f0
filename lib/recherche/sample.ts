import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import type { Alias } from './centre';

/** Tables no longer than this are counted whole: a national file of sixteen thousand is, with room to grow. */
const WHOLE = 40_000;
/** Rows read of longer ones. */
const SAMPLE = 5_000;

/** What share of a table is read, from 0 to 1; 1: all of it. */
export async function sampleShare(table: 'fiches' | 'annonces'): Promise<number> {
  const [row] = await rowsAnew<{ rows: number }>(
    Prisma.sql`select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`,
  );
  // Never analysed yet: -1.
  return !row || row.rows <= WHOLE ? 1 : SAMPLE / row.rows;
}

/**
 * Always the same rows, one here and one there: those of an import lie side by side, and a sample of pages (`tablesample
 * system`) would have all of them or none. An index holds the hashes.
 */
export function sampledSql(alias: Alias, share: number): Prisma.Sql {
  const last = Math.floor(-(2 ** 31) + share * 2 ** 32);
  return Prisma.sql`hashtext(${Prisma.raw(alias)}.id) <= ${last}::int`;
}
