import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { type FicheKind, MAX_STRUCTURES } from './schema';

export type Structure = { id: string; nom: string; kind: FicheKind; commune: string | null };

/** The structures a person speaks for, by name. */
export async function listStructures(actor: Connecte): Promise<Structure[]> {
  const rows = await db.fiche.findMany({
    where: { referents: { some: { compteId: actor.id } } },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: MAX_STRUCTURES,
    select: { id: true, nom: true, kind: true, commune: { select: { nom: true } } },
  });
  return rows.map(({ commune, ...row }) => ({ ...row, commune: commune?.nom ?? null }));
}
