import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { plural } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import { queueMails } from '@/lib/mails/queue';
import { lotInput, scheduleInput } from '../schema';
import { pickTargets } from '../targets';
import { nextMorning } from '../when';

/** One every two seconds: a mail server that sees a thousand at once takes the sender for a spammer. */
const PACE_MS = 2_000;

/** One agent at a time chooses: what the second sees counts what the first has just taken. */
export const lockChoice = (tx: Tx) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('activation', 0))`;

/**
 * Schedules invitations or reminders for the fiches chosen: for the next working morning at nine, or at once. They can be
 * cancelled until they leave (`cancelLot`).
 * @throws AppError `not_found` for who is no agent; `invalid` when there are no longer as many as were shown
 */
export async function scheduleEnvois(
  actor: Actor,
  input: unknown,
): Promise<{ lotId: string; nombre: number; sendAt: Date }> {
  const { id: sentById } = requireAllowed(actor, isAgent);
  const { genre, cible, mot, quand, nombre } = parse(scheduleInput, input);
  const createdAt = now();
  const sendAt = quand === 'maintenant' ? createdAt : nextMorning(createdAt);
  const lotId = uuid7();
  return transaction(async (tx) => {
    await lockChoice(tx);
    const ficheIds = await pickTargets(genre, cible, createdAt, tx);
    if (ficheIds.length !== nombre) throw changed(ficheIds.length, nombre);
    const envois = ficheIds.map((ficheId, place) => ({
      id: uuid7(),
      lotId,
      ficheId,
      genre,
      canal: 'email' as const,
      sendAt: new Date(sendAt.getTime() + place * PACE_MS),
      sentById,
      mot,
      createdAt,
    }));
    await tx.envoiActivation.createMany({ data: envois });
    await queueMails(
      tx,
      'activation',
      envois.map(({ id, sendAt: runAt }) => ({ id, runAt })),
    );
    return { lotId, nombre, sendAt };
  });
}

const changed = (found: number, shown: number) =>
  new AppError(
    'invalid',
    found === 0
      ? 'Il n’y a plus personne à qui écrire : quelqu’un l’a peut-être fait à l’instant.'
      : `La liste a changé : ${plural(found, 'message')} au lieu de ${shown}. Revenez en arrière et préparez l’envoi de nouveau.`,
  );

/**
 * Cancels what of a batch has not left yet.
 * @returns how many messages or letters
 * @throws AppError `not_found` for who is no agent; `invalid` when all have left
 */
export async function cancelLot(actor: Actor, input: unknown): Promise<number> {
  requireAllowed(actor, isAgent);
  const { lotId } = parse(lotInput, input);
  return transaction(async (tx) => {
    const { count } = await tx.envoiActivation.updateMany({
      where: { lotId, sentAt: null, annuleAt: null },
      data: { annuleAt: now() },
    });
    if (count === 0) throw new AppError('invalid', 'Il n’y a plus rien à annuler : tout est parti.');
    return count;
  });
}
