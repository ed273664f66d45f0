import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { MAX_STRUCTURES } from './schema';

export type Structure = { id: string; nom: string; slug: string; genre: string; commune: string | null };

/** The structures a person speaks for, by name. */
export async function listStructures(actor: Connecte): Promise<Structure[]> {
  const rows = await db.fiche.findMany({
    where: { referents: { some: { compteId: actor.id } } },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: MAX_STRUCTURES,
    select: {
      id: true,
      nom: true,
      slug: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
    },
  });
  return rows.map(({ genre, commune, ...row }) => ({
    ...row,
    genre: genre.nom,
    commune: commune?.nom ?? null,
  }));
}
