import type { Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';

/**
 * The next number of the espace, for a message or for a change of one. Holds the espace's row until the transaction
 * ends, so that numbers become visible in order: who has read up to n will never see n − 1 appear.
 * @throws AppError `not_found`
 */
export async function nextNumber(tx: Tx, espaceId: string): Promise<number> {
  const [row] = await tx.espace.updateManyAndReturn({
    where: { id: espaceId },
    data: { compteur: { increment: 1 } },
    select: { compteur: true },
  });
  if (!row) throw notFound();
  return row.compteur;
}
