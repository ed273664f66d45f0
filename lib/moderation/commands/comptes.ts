import type { Actor } from '@/lib/comptes/actor';
import * as comptes from '@/lib/comptes/commands/administer';
import { CHARTE, settleAtOnce } from '../settle';
import { holdDecision, undoHeld } from './undo';

const REOPENED = 'Le compte est rouvert par l’administration du site.';

/** `disableCompte` of comptes, with a statement of reasons to its owner. @throws AppError as there */
export const disableCompte = (actor: Actor, input: unknown): Promise<void> =>
  comptes.disableCompte(actor, input, (tx, by, { compteId: id, motif }) =>
    settleAtOnce(tx, by, {
      ...{ ...CHARTE, kind: 'compte', id, theme: 'autre', mesure: 'fermer', faits: motif },
      measure: async () => ({ ferme: true }),
    }),
  );

/** `enableCompte` of comptes; the decisions that closed it are undone, and its owner told. @throws AppError as there */
export const enableCompte = (actor: Actor, input: unknown): Promise<void> =>
  comptes.enableCompte(actor, input, async (tx, by, { compteId }) => {
    const closing = await tx.moderationDecision.findMany({
      where: { mesure: 'fermer', auteurs: { has: compteId }, undoneAt: null },
      orderBy: { decidedAt: 'desc' },
      take: 20,
      select: { id: true },
    });
    for (const { id } of closing) await undoHeld(tx, by, await holdDecision(tx, id), REOPENED);
  });
