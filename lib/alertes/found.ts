import { conditionsSql } from '@/lib/annonces/search/conditions';
import { questionOf } from '@/lib/annonces/search/search-annonces';
import { rowsAnew } from '@/lib/annuaire/search/anew';
import { centreOf } from '@/lib/annuaire/search/understand';
import { Prisma } from '@/lib/core/db';
import { searchOf } from './schema';

/** What went online after `from`, until `to`. */
type Span = { compteId: string; from: Date; to: Date };

/**
 * Annonces still to be taken that went online in a time and answer a saved search, the latest first; the person’s own
 * are left out. A search around a commune that is no longer known finds nothing.
 */
export async function newAnnonces(criteres: unknown, { compteId, from, to }: Span, most: number) {
  const search = { ...searchOf(criteres), libre: true };
  const { centre } = await centreOf(search.ou);
  if (search.ou && !centre) return [];
  const rows = await rowsAnew<{ id: string }>(Prisma.sql`
    select a.id from annonces a
    where ${conditionsSql(questionOf(search, centre))} and a."publishedAt" > ${from} and a."publishedAt" <= ${to}
      and a."auteurId" <> ${compteId}
    order by a."publishedAt" desc, a.id limit ${most}`);
  return rows.map(({ id }) => id);
}
