import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { UNDO_DAYS } from '../words';

const DAY_MS = 86_400_000;
/** A preview that nobody accepted, and a file that could not be read, are forgotten after a week. */
export const FORGOTTEN_DAYS = 7;

/**
 * Forgets previews left lying, and the rows of imports too old to be undone.
 * @returns how many imports lost their rows
 */
export async function cleanImports(_systeme: Systeme): Promise<number> {
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS);
  const { count } = await db.import.deleteMany({
    where: { etat: { in: ['apercu', 'echec'] }, createdAt: { lt: before(FORGOTTEN_DAYS) } },
  });
  const old = await db.import.findMany({
    where: {
      etat: { in: ['termine', 'annule'] },
      createdAt: { lt: before(UNDO_DAYS) },
      lignes: { some: {} },
    },
    orderBy: { createdAt: 'asc' },
    take: 50,
    select: { id: true },
  });
  await db.importLigne.deleteMany({ where: { importId: { in: old.map(({ id }) => id) } } });
  return count + old.length;
}
