import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, type Tx, transaction } from '@/lib/core/db';
import { AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { requireModerator } from '../access';
import { holdCas } from '../cas';
import type { Avant } from '../cible';
import { record } from '../journal';
import { undo } from '../measures';
import { canUndoDecision } from '../policy';
import { undoInput } from '../schema';
import { NOT_BACK, notBackWords } from '../suite';
import { recoursCle } from '../tell-agents';
import { tellAuthors } from '../tell-author';
import { casNumero, mesureWords } from '../words';

/** A decision and its case, the case's row held. @throws AppError `not_found` */
export async function holdDecision(tx: Tx, id: string) {
  const found = await tx.moderationDecision.findUnique({ where: { id }, select: { casId: true } });
  const cas = await holdCas(tx, found?.casId ?? '');
  const decision = await tx.moderationDecision.findUnique({ where: { id } });
  if (!cas || !decision) throw notFound();
  return { cas, decision };
}
type Held = Awaited<ReturnType<typeof holdDecision>>;

const isObject = (value: Prisma.JsonValue): value is Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a decision changed is exactly as it was before it, unless it has gone meanwhile; those it was addressed to are told. */
export async function undoHeld(tx: Tx, by: Connecte, { cas, decision }: Held, motif: string): Promise<void> {
  if (decision.undoneAt) return;
  if (decision.purgedAt)
    throw new AppError(
      'invalid',
      'Les six mois sont passés : ce contenu est effacé, il ne peut plus revenir.',
    );
  const { id, mesure, avant, auteurs } = decision;
  const about = { kind: cas.kind, cibleId: cas.cibleId, auteurId: auteurs[0] ?? null };
  await tx.moderationDecision.update({
    where: { id },
    data: { undoneAt: now(), undoneById: by.id, undoneMotif: motif, avant: Prisma.DbNull },
  });
  const back = !isObject(avant) || (await undo(tx, by, mesure, about, avant as Avant));
  if (!back) await tx.moderationDecision.update({ where: { id }, data: { avant: NOT_BACK } });
  // Whoever contested it besides has what they asked for.
  const answered = await tx.recours.updateManyAndReturn({
    where: { decisionId: id, etat: 'attente' },
    data: { etat: 'annulee', reponse: motif, decidedAt: now(), decidedById: by.id },
    select: { id: true },
  });
  await withdrawNotifications(
    tx,
    answered.map((recours) => recoursCle(recours.id)),
  );
  await record(tx, by, {
    acte: `Décision annulée : ${mesureWords[mesure].nom}`,
    cas: casNumero(cas),
    detail: back ? motif : `${motif} – ${notBackWords}`,
  });
  await tellAuthors(tx, 'moderation-annulee', {
    ...{ decisionId: id, auteurs, acteurId: by.id },
    titre: 'Une décision de modération est annulée',
    texte: back ? motif : `${notBackWords} ${motif}`,
  });
}

/**
 * Undoes a decision: what it changed is exactly as before. Twice is once.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent; `forbidden` for an agent it is about, and for a
 *   decision that changed nothing; `invalid` (`motif`), and once what was removed has gone for good
 */
export async function undoModeration(actor: Actor, input: unknown): Promise<{ decisionId: string }> {
  const agent = requireModerator(actor);
  const { decisionId, motif } = parse(undoInput, input);
  await transaction(async (tx) => {
    const held = await holdDecision(tx, decisionId);
    const { mesure, auteurs, undoneAt } = held.decision;
    // Twice is once; what has gone for good says so itself.
    if (!undoneAt && !canUndoDecision(actor, { mesure, auteurs, undoneAt, purgedAt: null }))
      throw forbidden('Cette décision vous concerne, ou n’a rien changé : elle ne s’annule pas ici.');
    await undoHeld(tx, agent, held, motif);
  });
  return { decisionId };
}
