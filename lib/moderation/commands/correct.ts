import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { AppError, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { cibles } from '../cibles';
import { canReadDecision } from '../policy';
import { reopenCas } from '../reopen';
import { decisionRef } from '../schema';
import { isHiddenByTime, wordsAsked } from '../suite';
import { versionOf } from '../version';
import { holdDecision } from './undo';

const SAME = 'Votre texte n’a pas changé depuis la décision : modifiez-le d’abord, puis revenez le dire ici.';
const OVER = 'Cette décision n’attend plus de modification.';

/**
 * Says that one has changed what one was asked to change: an agent looks again, and is told at once. Nothing is hidden on
 * the day it was due any more; what was hidden stays so until an agent has decided. Twice is once.
 * @throws AppError `unauthenticated`; `not_found`, also for who it is not addressed to; `invalid` when nothing was changed,
 *   and when no change is awaited
 */
export async function tellCorrected(actor: Actor, input: unknown): Promise<{ decisionId: string }> {
  const compte = requireActive(actor);
  const { decisionId } = parse(decisionRef, input);
  return transaction(async (tx) => {
    const { cas, decision } = await holdDecision(tx, decisionId);
    if (!canReadDecision(actor, decision) || !decision.auteurs.includes(compte.id)) throw notFound();
    // Said already: an agent is looking.
    if (decision.mesure === 'modifier' && !decision.undoneAt && !cas.closedAt) return { decisionId };
    const awaited = decision.dueAt !== null || isHiddenByTime(decision);
    if (decision.mesure !== 'modifier' || !awaited) throw new AppError('invalid', OVER);
    const trouvee = await cibles[cas.kind].find(cas.cibleId, tx);
    if (!trouvee) throw notFound();
    if ((await versionOf(tx, cas)) === wordsAsked(decision)) throw new AppError('invalid', SAME);
    await tx.moderationDecision.update({ where: { id: decisionId }, data: { dueAt: null } });
    await reopenCas(tx, compte, { cas, decision });
    return { decisionId };
  });
}
