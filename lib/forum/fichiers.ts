import type { Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { removeBytes } from '@/lib/fichiers/bytes';

async function forget(tx: Tx, gone: { fichierId: string; fichier: { key: string } }[]) {
  if (gone.length === 0) return;
  await tx.fichier.deleteMany({ where: { id: { in: gone.map(({ fichierId }) => fichierId) } } });
  await removeBytes(
    tx,
    gone.map(({ fichier }) => fichier),
  );
}

/** Files under a message go for good, their bytes too; what moderation hides of them as well. */
export async function forgetFichiers(tx: Tx, reponseId: string) {
  await forget(
    tx,
    await tx.reponseFichier.findMany({
      where: { reponseId },
      select: { fichierId: true, fichier: { select: { key: true } } },
    }),
  );
}

/**
 * Puts files that their author added under a message, in this order; those that were there and are not named go for
 * good, but what moderation hides, which no form names.
 * @throws AppError `invalid` naming `fichiers` when one is still on its way, was refused, or is somebody else's
 */
export async function attachFichiers(tx: Tx, reponseId: string, compteId: string, ids: readonly string[]) {
  const there = await tx.reponseFichier.findMany({
    where: { reponseId },
    select: { fichierId: true, fichier: { select: { key: true, hiddenAt: true } } },
  });
  const gone = there.filter(
    ({ fichierId, fichier }) => fichier.hiddenAt === null && !ids.includes(fichierId),
  );
  await forget(tx, gone);
  const known = new Set(there.map(({ fichierId }) => fichierId));
  const added = ids.filter((id) => !known.has(id));
  if (added.length > 0) {
    const ready = await tx.fichier.count({
      where: { id: { in: added }, usage: 'forum', compteId, etat: 'pret', reponseFichier: null },
    });
    if (ready !== added.length)
      throw invalid(
        'fichiers',
        'Un fichier n’est pas encore arrivé. Attendez la fin de l’envoi, ou retirez-le.',
      );
  }
  await tx.reponseFichier.createMany({
    data: added.map((fichierId) => ({ fichierId, reponseId, rang: ids.indexOf(fichierId) + 1 })),
  });
  for (const [index, fichierId] of ids.entries())
    if (known.has(fichierId))
      await tx.reponseFichier.update({ where: { fichierId }, data: { rang: index + 1 } });
}
