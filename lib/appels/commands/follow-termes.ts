import type { Systeme } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { refreshAppelSearch } from '../text';

const BATCH = 200;

/** The next appels that have a discipline, by id. */
async function appelsOf(tx: Tx, termeId: string, after: string): Promise<string[]> {
  const rows = await tx.appel.findMany({
    where: { id: { gt: after }, disciplines: { has: termeId } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Writes anew what every appel that has a discipline is found by. Bears to be run twice.
 * @returns how many
 */
export async function refreshAppelsOfTerme(_systeme: Systeme, termeId: string): Promise<number> {
  let after = '';
  let total = 0;
  for (;;) {
    const ids = await transaction(async (tx) => {
      const found = await appelsOf(tx, termeId, after);
      if (found.length > 0) await refreshAppelSearch(tx, found);
      return found;
    });
    total += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) return total;
  }
}

/**
 * Gives every appel of one discipline another instead, once. Bears to be run twice.
 * @returns how many
 */
export async function moveAppelsToTerme(
  _systeme: Systeme,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await transaction(async (tx) => {
      const ids = await appelsOf(tx, fromId, '');
      if (ids.length === 0) return 0;
      await tx.$executeRaw`
        update appels set disciplines = case when ${intoId} = any(disciplines)
          then array_remove(disciplines, ${fromId}) else array_replace(disciplines, ${fromId}, ${intoId}) end
        where id = any(${ids})`;
      await refreshAppelSearch(tx, ids);
      return ids.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}
