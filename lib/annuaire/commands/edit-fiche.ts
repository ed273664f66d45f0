import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { lockFiche, requireFicheWriter } from '../access';
import { parseFiche } from '../fields';
import { isReferent } from '../policy';
import { editFicheInput } from '../schema';
import type { FicheChamp } from '../words';
import { reviseFiche } from './revise-fiche';

/**
 * Changes a fiche; fields that are not given stay as they are. Whether telephone and e-mail are published is decided by
 * its référents: from an agent who is none of them, `contactPublic` changes nothing.
 * @returns its address, which follows its name, and what changed
 * @throws AppError `unauthenticated`, `not_found`, `invalid`; naming `vuLe` when it was written meanwhile, in
 * another tab or by somebody else
 */
export async function editFiche(
  actor: Actor,
  input: unknown,
): Promise<{ slug: string; changed: (FicheChamp | 'contactPublic')[] }> {
  const { ficheId, vuLe, ...changes } = await parseFiche(editFicheInput, input);
  return transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    await requireFicheWriter(actor, ficheId, tx);
    const { updatedAt, referents } = await tx.fiche.findUniqueOrThrow({
      where: { id: ficheId },
      select: { updatedAt: true, referents: { select: { compteId: true } } },
    });
    if (vuLe !== undefined && updatedAt.getTime() !== vuLe)
      throw invalid(
        'vuLe',
        'Rien n’est encore enregistré\u202f: cette fiche a changé pendant que vous écriviez. Comparez avec la fiche en ligne, puis enregistrez de nouveau\u202f: votre version remplacera l’autre.',
      );
    const speaks = isReferent(actor, { referents: referents.map(({ compteId }) => compteId) });
    return reviseFiche(tx, ficheId, speaks ? changes : { ...changes, contactPublic: undefined });
  });
}
