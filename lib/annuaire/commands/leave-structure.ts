import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';

/**
 * Stops speaking for a structure. Its fiche stays.
 * @throws AppError `not_found` when the person is not one of its référents
 */
export async function leaveStructure(actor: Connecte, ficheId: string) {
  const { count } = await db.referent.deleteMany({ where: { ficheId, compteId: actor.id } });
  if (count === 0) throw notFound();
}
