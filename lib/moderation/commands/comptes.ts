import type { Actor } from '@/lib/comptes/actor';
import * as comptes from '@/lib/comptes/commands/administer';
import type { Prisma } from '@/lib/core/db';
import { lockCible, lockCibles } from '../cas';
import { CHARTE, settleAtOnce } from '../settle';
import { holdDecision, undoHeld } from './undo';

const REOPENED = 'Le compte est rouvert par l’administration du site.';

/** `disableCompte` of comptes, with a statement of reasons to its owner. @throws AppError as there */
export const disableCompte = (actor: Actor, input: unknown): Promise<void> =>
  comptes.disableCompte(actor, input, {
    hold: (tx, cibleId) => lockCible(tx, { kind: 'compte', cibleId }),
    tell: (tx, by, { compteId: id, motif }) =>
      settleAtOnce(tx, by, {
        ...{ ...CHARTE, kind: 'compte', id, theme: 'autre', mesure: 'fermer', faits: motif },
        measure: async () => ({ ferme: true }),
      }),
  });

/** The decisions that hold an account closed. */
const closingOf = (compteId: string) =>
  ({
    mesure: 'fermer',
    auteurs: { has: compteId },
    undoneAt: null,
  }) satisfies Prisma.ModerationDecisionWhereInput;

/** `enableCompte` of comptes; the decisions that closed it are undone, and its owner told. @throws AppError as there */
export const enableCompte = (actor: Actor, input: unknown): Promise<void> =>
  comptes.enableCompte(actor, input, {
    hold: (tx, compteId) => lockCibles(tx, { decisions: { some: closingOf(compteId) } }),
    tell: async (tx, by, { compteId }) => {
      const closing = await tx.moderationDecision.findMany({
        where: closingOf(compteId),
        orderBy: { decidedAt: 'desc' },
        take: 20,
        select: { id: true },
      });
      for (const { id } of closing) await undoHeld(tx, by, await holdDecision(tx, id), REOPENED);
    },
  });
