import type { Systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

/** An espace a compte may read, with the number of the last change of its discussion. */
export type Standing = { compteId: string; espaceId: string; compteur: number };

/** Where these comptes are members, in one query: for a node that checks the rights of its open connections. */
export async function standingOf(_systeme: Systeme, compteIds: string[]): Promise<Standing[]> {
  const rows = await db.membre.findMany({
    where: { compteId: { in: compteIds } },
    select: { compteId: true, espaceId: true, espace: { select: { compteur: true } } },
  });
  return rows.map(({ compteId, espaceId, espace }) => ({ compteId, espaceId, compteur: espace.compteur }));
}
