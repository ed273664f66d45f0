import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { removeBytes } from '../bytes';

/**
 * Takes one's photo away; initials stand in its place again. (A new one is worn as soon as it is whole: `acceptFichier`.)
 * @throws AppError `unauthenticated`
 */
export async function removePortrait(actor: Actor): Promise<void> {
  const { id: compteId } = requireCompte(actor);
  await transaction(async (tx) => {
    const where = { compteId, usage: 'portrait', etat: 'pret' } as const;
    const rows = await tx.fichier.findMany({ where, select: { key: true } });
    await tx.compte.update({ where: { id: compteId }, data: { portraitId: null } });
    await tx.fichier.deleteMany({ where });
    await removeBytes(tx, rows);
  });
}
