import { randomUUID } from 'node:crypto';
import { db, type Prisma } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';

type Given = Partial<Omit<Prisma.FichierUncheckedCreateInput, 'compteId'>> & {
  /** Of a picture of a fiche, none. */
  espaceId?: string;
  compteId: string;
};

/** The row of a file of an espace, whole unless said otherwise; without its bytes. @returns its id */
export async function aFichier(given: Given): Promise<string> {
  const nom = given.nom ?? 'Affiche.pdf';
  const date = new Date();
  const { id } = await db.fichier.create({
    data: {
      usage: 'espace',
      key: randomUUID(),
      nom,
      recherche: searchable(nom),
      taille: 1_000,
      type: 'application/pdf',
      etat: 'pret',
      createdAt: date,
      updatedAt: date,
      ...given,
    },
    select: { id: true },
  });
  return id;
}
