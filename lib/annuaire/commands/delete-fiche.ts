import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { lockFiche, requireAllowed } from '../access';
import { canDeleteFiche } from '../policy';
import { ficheRef } from '../schema';

/** In the caller's transaction: takes a fiche away with all that hangs on it, and the bytes of its photos. */
export async function removeFiche(tx: Tx, ficheId: string) {
  const photos = await tx.fichier.findMany({
    where: { fichePhoto: { ficheId } },
    select: { id: true, key: true },
  });
  await tx.fiche.delete({ where: { id: ficheId } });
  await tx.fichier.deleteMany({ where: { id: { in: photos.map(({ id }) => id) } } });
  await removeBytes(tx, photos);
}

/**
 * Takes a fiche away for good, with its photos and its référents. What exists no more is closed rather than deleted
 * (`closeFiche`): its page then says so.
 * @returns the name it had
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function deleteFiche(actor: Actor, input: unknown): Promise<{ nom: string }> {
  requireAllowed(actor, canDeleteFiche);
  const { ficheId } = parse(ficheRef, input);
  return transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    const fiche = await tx.fiche.findUnique({ where: { id: ficheId }, select: { nom: true } });
    if (!fiche) throw notFound();
    await removeFiche(tx, ficheId);
    return fiche;
  });
}
