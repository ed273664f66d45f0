import { redirectHeld, undoDecided } from '@/lib/annonces/commands/decide';
import type { Connecte } from '@/lib/comptes/actor';
import { reopenCompte, shutCompte } from '@/lib/comptes/commands/administer';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { publish } from '@/lib/realtime/publish';
import type { Avant } from './cible';
import { cibles } from './cibles';
import { versionOf } from './version';
import type { CibleKind, Mesure } from './words';

/** What a measure is applied to. */
export type About = { kind: CibleKind; cibleId: string; auteurId: string | null };
type Why = { at: Date; until: Date | null; motif: string };

/** Applies a measure. @returns what it changed, as it was; null: nothing is changed now */
export async function apply(
  tx: Tx,
  by: Connecte,
  mesure: Mesure,
  { kind, cibleId, auteurId }: About,
  { at, until, motif }: Why,
): Promise<Avant | null> {
  if (mesure === 'masquer' || mesure === 'retirer') return cibles[kind].hide(tx, cibleId, at);
  if (mesure === 'reclasser') {
    return { agenda: await redirectHeld(tx, by, cibleId, motif) };
  }
  if (mesure === 'modifier') {
    const mots = await versionOf(tx, { kind, cibleId });
    return mots === null ? null : { mots };
  }
  if (mesure === 'suspendre' && auteurId && until) return suspend(tx, auteurId, until, motif);
  if (mesure === 'fermer' && auteurId) {
    if (!(await shutCompte(tx, auteurId, motif, at)))
      throw new AppError('invalid', 'Ce compte est déjà fermé.', { mesure: 'Ce compte est déjà fermé.' });
    return { ferme: true };
  }
  return null;
}

/** Nobody else suspends this compte, or undoes it, until the end of the transaction. */
async function holdCompte(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<{ jusquau: Date | null }[]>`
    select "suspenduJusquau" as jusquau from comptes where id = ${id} for update`;
  return row?.jusquau ?? null;
}

/** Of several suspensions each holds to its end: a shorter one takes nothing off a longer one. */
async function suspend(tx: Tx, id: string, until: Date, motif: string): Promise<Avant> {
  const held = await holdCompte(tx, id);
  if (!held || held < until)
    await tx.compte.update({ where: { id }, data: { suspenduJusquau: until, suspenduMotif: motif } });
  await recheck(tx, id);
  return { pose: until.toISOString() };
}

/** As the decisions that still stand say, whatever the order in which others were undone. */
async function liftSuspension(tx: Tx, id: string) {
  await holdCompte(tx, id);
  const longest = await tx.moderationDecision.findFirst({
    where: { mesure: 'suspendre', auteurs: { has: id }, undoneAt: null, dueAt: { gt: now() } },
    orderBy: { dueAt: 'desc' },
    select: { dueAt: true, faits: true },
  });
  await tx.compte.updateMany({
    where: { id },
    data: { suspenduJusquau: longest?.dueAt ?? null, suspenduMotif: longest?.faits ?? '' },
  });
  await recheck(tx, id);
}

/** Connections of a compte ask again what they may do, in every espace it is a member of. */
async function recheck(tx: Tx, compteId: string) {
  const membres = await tx.membre.findMany({ where: { compteId }, select: { espaceId: true } });
  for (const { espaceId } of membres) await publish(tx, { type: 'membre', espaceId, compteId });
}

/**
 * Exactly as it was before `apply`, the decision itself being said undone. `auteurId` as then.
 * @returns false: what it was about has gone meanwhile, nothing came back
 */
export async function undo(
  tx: Tx,
  by: Connecte,
  mesure: Mesure,
  { kind, cibleId, auteurId }: About,
  avant: Avant,
): Promise<boolean> {
  // Only asked for: nothing was hidden yet.
  if ('mots' in avant && !('fauteDe' in avant)) return true;
  if (mesure === 'reclasser')
    await undoDecided(tx, by, cibleId, typeof avant.agenda === 'number' ? avant.agenda : null);
  else if (mesure === 'ranger' && typeof avant.rangee === 'number')
    await undoDecided(tx, by, cibleId, avant.rangee);
  else if (mesure === 'suspendre') {
    if (auteurId) await liftSuspension(tx, auteurId);
  } else if (mesure === 'fermer') {
    if (auteurId) await reopenCompte(tx, auteurId);
  } else return cibles[kind].restore(tx, cibleId, avant);
  return true;
}
