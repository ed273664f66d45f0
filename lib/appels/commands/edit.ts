import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdManaged, refuseChanged, requireAgent } from '../access';
import { knownDisciplines, refusePast } from '../fields';
import { editInput } from '../schema';
import { settledRappels } from '../settled';
import { tellFollowers } from '../tell';
import { refreshAppelSearch } from '../text';

/**
 * Changes a call that was published; its address and its state stay. A deadline that moves is told to those who follow
 * it, and their reminders are counted anew from it.
 * @returns its address
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for a draft; `invalid`, naming `vuLe` when it
 *   changed meanwhile, `limite` for a new deadline in the past
 */
export async function editAppel(actor: Actor, input: unknown): Promise<{ slug: string }> {
  requireAgent(actor);
  const { appelId, vuLe, ...given } = parse(editInput, input);
  const former = await db.appel.findUnique({ where: { id: appelId }, select: { disciplines: true } });
  const disciplines = await knownDisciplines(given.disciplines, former?.disciplines);
  return transaction(async (tx) => {
    const row = await holdManaged(tx, actor, appelId);
    if (row.etat === 'brouillon') throw notFound();
    refuseChanged(row, vuLe);
    refusePast(given.limite, row.limite);
    // While it is withdrawn, this stays the moment of that, but for a millisecond: `restoreAppel` asks whether it was told.
    const updatedAt = row.etat === 'retire' ? new Date(row.updatedAt.getTime() + 1) : now();
    await tx.appel.update({ where: { id: appelId }, data: { ...given, disciplines, updatedAt } });
    await refreshAppelSearch(tx, [appelId]);
    if (given.limite?.getTime() !== row.limite?.getTime()) {
      await countAnew(tx, appelId, given.limite);
      if (row.etat === 'publie') await tellFollowers(tx, { id: appelId, limite: given.limite }, 'limite');
    }
    return { slug: row.slug };
  });
}

/** Reminders of the former deadline mean nothing for the new one. */
const countAnew = (tx: Tx, appelId: string, limite: Date | null) =>
  tx.appelSuivi.updateMany({ where: { appelId }, data: settledRappels(limite, now()) });
