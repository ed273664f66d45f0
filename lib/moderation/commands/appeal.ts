import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { requireModerator } from '../access';
import { record } from '../journal';
import { canAppeal, canDecideAppeal, canReadDecision } from '../policy';
import { appealInput, decideAppealInput } from '../schema';
import { contestedFrom, isHiddenByTime } from '../suite';
import { recoursCle, tellOfRecours } from '../tell-agents';
import { addressed } from '../tell-author';
import { recoursUntil } from '../when';
import { casNumero } from '../words';
import { holdDecision, undoHeld } from './undo';

const TWICE = 'Vous avez déjà contesté cette décision. Un autre agent vous répond, ou vous a répondu.';
const TOO_LATE = 'Cette décision ne se conteste plus : elle est annulée, ou prise depuis plus de six mois.';

/**
 * Contests a decision addressed to oneself, once; what hid a content because it was not changed, once more, whatever was
 * said before of the change. Another agent than the first answers (DSA, article 20): all of them are told.
 * @throws AppError `unauthenticated`; `not_found` for everybody else; `invalid` (`texte`), a second time, after six months,
 *   and once it was undone
 */
export async function appealDecision(actor: Actor, input: unknown): Promise<{ decisionId: string }> {
  const compte = requireCompte(actor);
  const { decisionId, texte } = parse(appealInput, input);
  return transaction(async (tx) => {
    const { cas, decision } = await holdDecision(tx, decisionId);
    if (!canReadDecision(actor, decision)) throw notFound();
    const recoursJusquau = recoursUntil(contestedFrom(decision));
    if (!canAppeal(actor, { ...decision, recoursJusquau }, now())) throw new AppError('invalid', TOO_LATE);
    const said = { decisionId, compteId: compte.id, masquage: isHiddenByTime(decision) };
    if ((await tx.recours.count({ where: said })) > 0) throw new AppError('invalid', TWICE);
    const data = { ...said, texte, createdAt: now() };
    const { id } = await tx.recours.create({ data, select: { id: true } });
    const author = { id: compte.id, nom: 'La personne concernée' };
    await record(tx, author, { acte: 'Recours', cas: casNumero(cas) });
    await tellOfRecours(tx, { id, decisionId, titre: cas.titre, texte }, [
      decision.decidedById,
      ...decision.auteurs,
    ]);
    return { decisionId };
  });
}

/**
 * Answers an appeal; when the decision falls, what it changed is exactly as before. Who contested is told.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent; `forbidden` for the agent who decided; `invalid`
 *   (`issue`, `reponse`), and once it was answered
 */
export async function decideAppeal(actor: Actor, input: unknown): Promise<{ decisionId: string }> {
  const agent = requireModerator(actor);
  const { recoursId, issue, reponse } = parse(decideAppealInput, input);
  return transaction(async (tx) => {
    const found = await tx.recours.findUnique({ where: { id: recoursId }, select: { decisionId: true } });
    const { cas, decision } = await holdDecision(tx, found?.decisionId ?? '');
    const recours = await tx.recours.findUniqueOrThrow({ where: { id: recoursId } });
    if (!canDecideAppeal(actor, decision))
      throw forbidden('Vous avez pris cette décision : un autre agent répond au recours.');
    if (recours.etat !== 'attente')
      throw new AppError('invalid', 'Un collègue vient de répondre à ce recours.');
    await tx.recours.update({
      where: { id: recoursId },
      data: { etat: issue, reponse, decidedAt: now(), decidedById: agent.id },
    });
    const fell = issue === 'annulee';
    if (fell) await undoHeld(tx, agent, { cas, decision }, reponse);
    else await queueMail(tx, 'moderation-recours', addressed(decision.id, recours.compteId));
    await withdrawNotifications(tx, [recoursCle(recoursId)]);
    // After what it changed: the journal is held last.
    const acte = fell ? 'Recours accepté' : 'Recours rejeté';
    await record(tx, agent, { acte, cas: casNumero(cas), detail: reponse });
    return { decisionId: decision.id };
  });
}
