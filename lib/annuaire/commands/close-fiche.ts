import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { lockFiche, requireFicheEditor } from '../access';
import { ficheRef } from '../schema';
import type { FicheEtat } from '../words';

/**
 * The structure exists no more: its page says so, lists and open data leave it out. Twice does nothing more.
 * @throws AppError `unauthenticated`, `not_found` for who may not write it
 */
export const closeFiche = (actor: Actor, input: unknown) => setEtat(actor, input, 'fermee');

/**
 * It exists after all.
 * @throws AppError as `closeFiche`
 */
export const reopenFiche = (actor: Actor, input: unknown) => setEtat(actor, input, 'publiee');

async function setEtat(actor: Actor, input: unknown, etat: FicheEtat): Promise<{ slug: string }> {
  const { ficheId } = parse(ficheRef, input);
  return transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    await requireFicheEditor(actor, ficheId, tx);
    await tx.fiche.updateMany({
      where: { id: ficheId, etat: { not: etat } },
      data: { etat, updatedAt: now() },
    });
    return tx.fiche.findUniqueOrThrow({ where: { id: ficheId }, select: { slug: true } });
  });
}
