import { Prisma, type Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { Membership } from '@/lib/membres/policy';

/** A file under a message, as JSON. */
export type FichierRow = {
  id: string;
  nom: string;
  taille: number;
  type: string;
  largeur: number | null;
  hauteur: number | null;
  deletedAt: string | null;
};

/** Of the table `f`. */
export const attachedJson = Prisma.sql`json_build_object('id', f.id, 'nom', f.nom, 'taille', f.taille, 'type', f.type,
  'largeur', f.largeur, 'hauteur', f.hauteur, 'deletedAt', f."deletedAt")`;

export const toAttached = ({ deletedAt, ...row }: FichierRow): FichierRef => ({
  ...row,
  genre: row.type.startsWith('image/') ? 'image' : 'autre',
  retire: deletedAt !== null,
});

/**
 * Puts files of the espace under a message, in their order.
 * @throws AppError `invalid` when one is not of this espace, not whole yet, or in the trash
 */
export async function attach(tx: Tx, membership: Membership, messageId: string, fichierIds: string[]) {
  const found = await tx.fichier.count({
    where: { id: { in: fichierIds }, espaceId: membership.espaceId, etat: 'pret', deletedAt: null },
  });
  if (found !== fichierIds.length) throw invalid('fichiers', 'Un des fichiers n’est plus dans cet espace.');
  await tx.messageFichier.createMany({
    data: fichierIds.map((fichierId, rang) => ({ messageId, fichierId, rang })),
  });
}
