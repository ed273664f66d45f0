import { removeFiche } from '@/lib/annuaire/commands/delete-fiche';
import { oppositionMarks } from '@/lib/annuaire/oppositions';
import { now } from '@/lib/core/clock';
import { Prisma, type Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';

/**
 * Removes a fiche whose subject objects to it (RGPD, article 21), in the caller's transaction, and remembers not to import
 * it again: under its name in its commune, and under the numbers public files know it by.
 * @throws AppError `forbidden` when somebody speaks for it: it is theirs to close
 */
export async function removeOpposed(tx: Tx, ficheId: string): Promise<void> {
  const fiche = await tx.fiche.findUniqueOrThrow({
    where: { id: ficheId },
    select: {
      nom: true,
      communeInsee: true,
      sources: { select: { source: true, sourceId: true } },
      _count: { select: { referents: true } },
    },
  });
  if (fiche._count.referents > 0)
    throw forbidden('Cette fiche est tenue par sa structure : voyez d’abord avec elle.');
  const createdAt = now();
  await tx.opposition.createMany({
    data: oppositionMarks(fiche).map((empreinte) => ({ empreinte, createdAt })),
    skipDuplicates: true,
  });
  // The rows of the files it came in say the same as the fiche did.
  await tx.importLigne.updateMany({ where: { ficheId }, data: { cellules: [], avant: Prisma.DbNull } });
  await removeFiche(tx, ficheId);
}
