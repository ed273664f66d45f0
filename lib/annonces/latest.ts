import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import { annonceLineSelect, toAnnonceLine } from './rows';
import type { AnnonceLine } from './words';

/** The latest annonces still to be taken, and how many there are. */
export async function latestAnnonces(
  _actor: Actor,
  most: number,
): Promise<{ items: AnnonceLine[]; total: number }> {
  return remembered(`annonces, les ${most} dernières`, async () => {
    const where = { etat: 'publiee' } as const;
    const [rows, total] = await Promise.all([
      db.annonce.findMany({
        where,
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: most,
        select: annonceLineSelect,
      }),
      db.annonce.count({ where }),
    ]);
    return { items: rows.map((row) => toAnnonceLine(row)), total };
  });
}
