import type { Systeme } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { refreshAnnonceSearch } from '../fields';

const BATCH = 500;

/** The next annonces that have a discipline, by id. */
async function annoncesOf(tx: Tx, termeId: string, after: string): Promise<string[]> {
  const rows = await tx.annonce.findMany({
    where: { id: { gt: after }, disciplines: { has: termeId } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Writes anew what every annonce that has a discipline is found by, 500 at a time. Bears to be run twice.
 * @returns how many
 */
export async function refreshAnnoncesOfTerme(_systeme: Systeme, termeId: string): Promise<number> {
  let after = '';
  let total = 0;
  for (;;) {
    const ids = await transaction(async (tx) => {
      const found = await annoncesOf(tx, termeId, after);
      if (found.length > 0) await refreshAnnonceSearch(tx, found);
      return found;
    });
    total += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) return total;
  }
}

/**
 * Gives every annonce of one discipline another instead, once, 500 at a time. Bears to be run twice.
 * @returns how many
 */
export async function moveAnnoncesToTerme(
  _systeme: Systeme,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await transaction(async (tx) => {
      const ids = await annoncesOf(tx, fromId, '');
      if (ids.length === 0) return 0;
      await tx.$executeRaw`
        update annonces set disciplines = case when ${intoId} = any(disciplines)
          then array_remove(disciplines, ${fromId}) else array_replace(disciplines, ${fromId}, ${intoId}) end
        where id = any(${ids})`;
      await refreshAnnonceSearch(tx, ids);
      return ids.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}
