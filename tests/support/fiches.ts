import { randomUUID } from 'node:crypto';
import type { Connecte } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';

type Given = Partial<Omit<Prisma.FicheUncheckedCreateInput, 'referents'>> & {
  referents?: readonly Connecte[];
};

/** A fiche as an import leaves it, unless told otherwise: nobody speaks for it. */
export async function aFiche({ referents = [], ...given }: Given = {}): Promise<{
  id: string;
  slug: string;
  nom: string;
}> {
  const date = new Date();
  const nom = given.nom ?? 'Bibliothèque du Moulin';
  return db.fiche.create({
    data: {
      slug: `fiche-${randomUUID().slice(0, 8)}`,
      genreId: 'bibliotheque',
      nom,
      rechercheNom: searchable(nom),
      createdAt: date,
      updatedAt: date,
      ...given,
      referents: { create: referents.map(({ id }) => ({ compteId: id, createdAt: date })) },
    },
    select: { id: true, slug: true, nom: true },
  });
}
