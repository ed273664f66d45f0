import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import type { Along } from '@/lib/comptes/along';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getInstance } from '@/lib/instance/queries';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { lockAnnonce } from '../access';
import { type Classed, type Decision, decisionsOf, isSame, undone, withDecision } from '../decisions';
import { refreshAnnonceSearch } from '../fields';
import { canReclassify } from '../policy';
import { reclassifyInput, redirectInput, undoDecisionInput } from '../schema';
import { annonceCles } from '../tell-interested';

const CHANGED =
  'Cette annonce a changé pendant que vous décidiez. Relisez-la, puis reclassez de nouveau si c’est toujours utile.';
const FOUND = 'Ainsi, ceux qu’elle intéresse la trouvent.';

const heldSelect = {
  id: true,
  slug: true,
  auteurId: true,
  etat: true,
  sens: true,
  nature: true,
  transactions: true,
  decisions: true,
  updatedAt: true,
} as const;

/** An annonce that the actor may decide of, its row held. @throws AppError `unauthenticated`, `not_found` */
async function holdDecided(tx: Tx, actor: Actor, id: string, before?: Along<never>['hold']) {
  requireActive(actor);
  await before?.(tx, id);
  await lockAnnonce(tx, id);
  const row = await tx.annonce.findUnique({ where: { id }, select: heldSelect });
  if (!row || !canReclassify(actor, row)) throw notFound();
  return row;
}
type Row = Awaited<ReturnType<typeof holdDecided>>;

const classedOf = ({ etat, sens, nature, transactions }: Row): Classed => ({
  etat,
  sens,
  nature,
  transactions,
});

/** Writes what is true from now on, and the last decision that holds. */
async function write(tx: Tx, id: string, classed: Classed, decisions: Decision[]) {
  const last = decisions.at(-1);
  await tx.annonce.update({
    where: { id },
    data: {
      ...classed,
      decisions,
      reclasseeAt: last ? new Date(last.at) : null,
      reclasseeById: last?.parId ?? null,
      reclasseeMotif: last?.motif ?? '',
      updatedAt: now(),
    },
  });
  await refreshAnnonceSearch(tx, [id]);
}

async function keep(tx: Tx, { id: parId }: Connecte, row: Row, apres: Classed, motif: string) {
  const added = { at: now().getTime(), parId, motif, avant: classedOf(row), apres };
  await write(tx, row.id, apres, withDecision(decisionsOf(row.decisions), added));
  return added.at;
}

/** A decision about what somebody else wrote: its author is told why, in the same transaction. */
export type Decided = { annonceId: string; at: number; motif: string; classed: Classed };
type Undone = { annonceId: string; at: number };

async function decide(
  tx: Tx,
  actor: Connecte,
  row: Row,
  classed: Classed,
  motif: string,
  tell: Along<Decided>['tell'],
) {
  const at = await keep(tx, actor, row, classed, motif);
  if (row.auteurId !== actor.id) await tell(tx, actor, { annonceId: row.id, at, motif, classed });
}

/**
 * Puts an annonce under another sense, nature or terms; `tell` says why to its author. Its words stay.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent; `invalid` when nothing would change, and naming
 *   `vuLe` when it changed meanwhile
 */
export async function reclassifyAnnonce(
  actor: Actor,
  input: unknown,
  { hold, tell }: Along<Decided>,
): Promise<{ slug: string }> {
  const { annonceId, motif, vuLe, ...asked } = parse(reclassifyInput, input);
  return transaction(async (tx) => {
    const row = await holdDecided(tx, actor, annonceId, hold);
    if (row.etat === 'redirigee')
      throw new AppError(
        'invalid',
        'Cette annonce est renvoyée vers l’agenda : annulez d’abord cette décision.',
      );
    if (vuLe !== undefined && row.updatedAt.getTime() !== vuLe) throw invalid('vuLe', CHANGED);
    const apres = { ...classedOf(row), ...asked };
    if (isSame(apres, classedOf(row)))
      throw invalid('nature', 'Rien ne change : choisissez une autre rubrique ou d’autres conditions.');
    await decide(tx, requireActive(actor), row, apres, motif || FOUND, tell);
    return { slug: row.slug };
  });
}

/**
 * Sends what announces a public show to the public agenda of the instance: it leaves lists, feeds and searches; its author
 * keeps it; `tell` says why. Twice is once.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent; `invalid` where the instance knows no agenda
 */
export async function redirectAnnonce(
  actor: Actor,
  input: unknown,
  { hold, tell }: Along<Decided>,
): Promise<{ slug: string }> {
  const { annonceId, motif } = parse(redirectInput, input);
  const { agendaNom, agendaUrl } = await getInstance();
  return transaction(async (tx) => {
    const row = await holdDecided(tx, actor, annonceId, hold);
    if (row.etat === 'redirigee') return { slug: row.slug };
    if (agendaUrl === '')
      throw new AppError(
        'invalid',
        'Aucun agenda public n’est réglé : un administrateur l’indique dans les réglages.',
      );
    const show = `C’est un spectacle ouvert au public : sa place est dans l’agenda, « ${agendaNom || 'agenda public'} ».`;
    const apres: Classed = { ...classedOf(row), etat: 'redirigee' };
    await decide(tx, requireActive(actor), row, apres, motif || show, tell);
    await withdrawNotifications(tx, annonceCles(annonceId));
    return { slug: row.slug };
  });
}

/**
 * The same in the transaction of a decision of moderation, which tells its author itself.
 * @returns when, which names the decision to `undoDecided`
 * @throws AppError `unauthenticated`, `not_found`; `invalid` naming `mesure` when it is there already
 */
export async function redirectHeld(
  tx: Tx,
  actor: Connecte,
  annonceId: string,
  motif: string,
): Promise<number> {
  const row = await holdDecided(tx, actor, annonceId);
  if (row.etat === 'redirigee') throw invalid('mesure', 'Cette annonce est déjà dans l’agenda public.');
  const at = await keep(tx, actor, row, { ...classedOf(row), etat: 'redirigee' }, motif);
  await withdrawNotifications(tx, annonceCles(annonceId));
  return at;
}

const cannotUndo = (why: string) => new AppError('invalid', `Cette décision ne peut pas s’annuler : ${why}`);

/**
 * Undoes one decision: as before, but for what the author changed since. Nothing is left to do when an agent undid it on
 * the page of the annonce. @param at when it was decided; null: of a decision that did not keep it
 * @throws AppError `unauthenticated`; `invalid`, which says why it cannot
 */
export async function undoDecided(
  tx: Tx,
  actor: Connecte,
  annonceId: string,
  at: number | null,
): Promise<void> {
  requireActive(actor);
  await lockAnnonce(tx, annonceId);
  const row = await tx.annonce.findUnique({ where: { id: annonceId }, select: heldSelect });
  if (!row) throw cannotUndo('l’annonce n’existe plus.');
  if (row.etat === 'masquee')
    throw cannotUndo('l’annonce a été masquée depuis. Annulez d’abord la décision qui la masque.');
  const decisions = decisionsOf(row.decisions);
  const last = decisions.at(-1);
  const isOurs = at === null ? last?.apres.etat === 'redirigee' : last?.at === at;
  if (last && isOurs) return write(tx, row.id, undone(last, classedOf(row)), decisions.slice(0, -1));
  if (row.etat === 'redirigee' || decisions.some((one) => one.at === at))
    throw cannotUndo(
      'un agent en a décidé autrement depuis. Revenez sur sa décision, à la page de l’annonce.',
    );
}

/**
 * Undoes the last decision: what it had changed is exactly as before, but for what the author changed since; `tell`
 * says so. The one before, if any, holds again. Asked twice, it is undone once.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent
 */
export async function undoDecision(
  actor: Actor,
  input: unknown,
  { hold, tell }: Along<Undone>,
): Promise<{ slug: string }> {
  const { annonceId, decision } = parse(undoDecisionInput, input);
  return transaction(async (tx) => {
    const row = await holdDecided(tx, actor, annonceId, hold);
    const decisions = decisionsOf(row.decisions);
    const last = decisions.pop();
    if (last?.at !== decision) return { slug: row.slug };
    await write(tx, row.id, undone(last, classedOf(row)), decisions);
    await tell(tx, requireActive(actor), { annonceId: row.id, at: last.at });
    return { slug: row.slug };
  });
}
