import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { holdOwn } from '../access';
import { annonceRef } from '../schema';
import { annonceCles } from '../tell-interested';
import { removePhotosOf } from './photos';

/**
 * Deletes a draft, or an annonce that is no longer online, for good, with its photos and commentaires. Conversations it
 * led to stay.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` while it is online
 */
export async function deleteAnnonce(actor: Actor, input: unknown): Promise<void> {
  const { annonceId } = parse(annonceRef, input);
  await transaction(async (tx) => {
    const { etat } = await holdOwn(tx, actor, annonceId);
    if (etat === 'publiee' || etat === 'pourvue')
      throw new AppError('invalid', 'Cette annonce est en ligne : retirez-la d’abord.');
    await deleteAnnonces(tx, [annonceId]);
  });
}

/** Deletes annonces with their photos, bytes included. For this room, and for who deletes an account. */
export async function deleteAnnonces(tx: Tx, ids: readonly string[]) {
  await removePhotosOf(tx, ids);
  await tx.annonce.deleteMany({ where: { id: { in: [...ids] } } });
  await withdrawNotifications(tx, ids.flatMap(annonceCles));
}
