import { Prisma, type Tx } from '@/lib/core/db';
import { fichiersFor } from '@/lib/fichiers/queries';
import { NOM_MASQUE, toFichierRef } from '@/lib/fichiers/row';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { Membership } from '@/lib/membres/policy';

/** A file under a message, as JSON: what `fichierRefSelect` selects. */
export type AttachedRow = Omit<Parameters<typeof toFichierRef>[0], 'deletedAt' | 'hiddenAt'> & {
  deletedAt: string | null;
};

/** Of the table `f`: its name, unless moderation hides it. */
export const shownName = Prisma.sql`case when f."hiddenAt" is null then f.nom else ${NOM_MASQUE} end`;

/** Of the table `f`. */
export const attachedJson = Prisma.sql`json_build_object('id', f.id, 'nom', ${shownName}, 'taille', f.taille, 'type', f.type,
  'largeur', f.largeur, 'hauteur', f.hauteur, 'deletedAt', f."deletedAt")`;

export const toAttached = ({ deletedAt, ...row }: AttachedRow): FichierRef =>
  toFichierRef({ ...row, hiddenAt: null, deletedAt: deletedAt === null ? null : new Date(deletedAt) });

/**
 * Puts files of the espace under a message, in their order.
 * @throws AppError `invalid` when one is not of this espace, not whole yet, or in the trash
 */
export async function attach(tx: Tx, membership: Membership, messageId: string, fichierIds: string[]) {
  const fichiers = await fichiersFor(tx, membership, fichierIds);
  await tx.messageFichier.createMany({
    data: fichiers.map(({ id }, rang) => ({ messageId, fichierId: id, rang })),
  });
}
