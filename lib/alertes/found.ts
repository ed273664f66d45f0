import { conditionsSql } from '@/lib/annonces/search/conditions';
import { understand } from '@/lib/annonces/search/search-annonces';
import { Prisma } from '@/lib/core/db';
import { rowsAnew } from '@/lib/recherche/anew';
import { centreOf } from '@/lib/recherche/centre';
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
    where ${conditionsSql(understand(search, centre).question)} and a."publishedAt" > ${from} and a."publishedAt" <= ${to}
      and a."auteurId" <> ${compteId}
    order by a."publishedAt" desc, a.id limit ${most}`);
  return rows.map(({ id }) => id);
}
