import * as annonces from '@/lib/annonces/commands/decide';
import { classWords } from '@/lib/annonces/words';
import type { Actor } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { lockCible } from '../cas';
import { regleOfTheme, settleAtOnce } from '../settle';
import { holdDecision, undoHeld } from './undo';

const OWN = 'Cette décision porte sur ce que vous avez écrit : un collègue peut l’annuler.';
const ON_PAGE = 'Annulée par un agent, à la page de l’annonce.';

/** Before the annonce itself, as every decision does. */
const hold = (tx: Tx, cibleId: string) => lockCible(tx, { kind: 'annonce', cibleId });

/** `reclassifyAnnonce` of annonces, with a statement of reasons to its author. @throws AppError as there */
export async function reclassifyAnnonce(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const rule = await regleOfTheme('spectacle');
  return annonces.reclassifyAnnonce(actor, input, {
    hold,
    tell: (tx, agent, { annonceId: id, at, motif, classed }) =>
      settleAtOnce(tx, agent, {
        ...{ ...rule, kind: 'annonce', id, theme: 'autre', mesure: 'ranger' },
        faits: `${motif} Maintenant : ${classWords(classed)}.`,
        measure: async () => ({ rangee: at }),
      }),
  });
}

/** `redirectAnnonce` of annonces, with a statement of reasons to its author. @throws AppError as there */
export async function redirectAnnonce(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const rule = await regleOfTheme('spectacle');
  return annonces.redirectAnnonce(actor, input, {
    hold,
    tell: (tx, agent, { annonceId: id, at, motif }) =>
      settleAtOnce(tx, agent, {
        ...{ ...rule, kind: 'annonce', id, theme: 'spectacle', mesure: 'reclasser', faits: motif },
        measure: async () => ({ agenda: at }),
      }),
  });
}

/**
 * `undoDecision` of annonces; the decision of moderation is undone with it, and its author told.
 * @throws AppError as there; `forbidden` for an agent whose own annonce a colleague decided of
 */
export const undoDecision = (actor: Actor, input: unknown): Promise<{ slug: string }> =>
  annonces.undoDecision(actor, input, {
    hold,
    tell: async (tx, agent, { annonceId, at }) => {
      const held = await decidedAt(tx, annonceId, at);
      if (held?.decision.auteurs.includes(agent.id)) throw forbidden(OWN);
      if (held) await undoHeld(tx, agent, held, ON_PAGE);
    },
  });

/** The decision of moderation that changed the annonce at that moment; null: an agent did so of what was theirs. */
async function decidedAt(tx: Tx, annonceId: string, at: number) {
  const rows = await tx.moderationDecision.findMany({
    where: {
      cas: { kind: 'annonce', cibleId: annonceId },
      ...{ mesure: { in: ['reclasser', 'ranger'] }, undoneAt: null },
    },
    orderBy: { decidedAt: 'desc' },
    take: 20,
    select: { id: true, avant: true },
  });
  const found = rows.find(({ avant }) => isAt(avant, at));
  return found ? holdDecision(tx, found.id) : null;
}

const isAt = (avant: unknown, at: number) =>
  typeof avant === 'object' &&
  avant !== null &&
  (('agenda' in avant && avant.agenda === at) || ('rangee' in avant && avant.rangee === at));
