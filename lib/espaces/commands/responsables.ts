import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';

/** Whether somebody else than `compteId` is responsable. Meaningful only while the espace is held (`lockEspace`). */
export const hasOtherResponsable = async (tx: Tx, espaceId: string, compteId: string) =>
  (await tx.membre.count({ where: { espaceId, role: 'responsable', NOT: { compteId } } })) > 0;

/** @throws AppError `forbidden` when the espace would be left without a responsable */
export async function requireOtherResponsable(tx: Tx, espaceId: string, compteId: string) {
  if (await hasOtherResponsable(tx, espaceId, compteId)) return;
  throw forbidden('Il faut au moins un responsable dans l’espace. Nommez-en un autre d’abord.');
}
