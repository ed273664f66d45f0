import type { Systeme } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { refreshSearch } from '../commands/refresh-search';

const BATCH = 500;
const MOST_BATCHES = 400;

/**
 * Writes what fiches older than the search are found by: they have no searched text yet, and every other one has, if only
 * the name of its genre.
 * @returns how many
 */
export async function describeFiches(_actor: Systeme): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const fiches = await db.fiche.findMany({
      where: { rechercheTexte: '' },
      take: BATCH,
      select: { id: true },
    });
    if (fiches.length === 0) break;
    await transaction((tx) =>
      refreshSearch(
        tx,
        fiches.map(({ id }) => id),
      ),
    );
    total += fiches.length;
  }
  return total;
}
