import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { publish } from '@/lib/realtime/publish';
import type { Connecte } from '../actor';
import { sessionHandle } from '../session-id';

async function closeOne(tx: Tx, compteId: string, sessionId: string) {
  await tx.session.updateMany({
    where: { id: sessionId, compteId, revokedAt: null },
    data: { revokedAt: now() },
  });
  await publish(tx, { type: 'session', compteId, sessionId });
}

/** Revokes every session of a person but `sauf`, in the caller's transaction; their connections close on commit. */
export async function closeSessions(tx: Tx, compteId: string, sauf?: string) {
  await tx.session.updateMany({
    where: { compteId, revokedAt: null, ...(sauf && { id: { not: sauf } }) },
    data: { revokedAt: now() },
  });
  await publish(tx, { type: 'session', compteId, ...(sauf && { sauf }) });
}

/** Signs out of this device. */
export const signOut = (actor: Connecte) => transaction((tx) => closeOne(tx, actor.id, actor.sessionId));

/** Signs out of every device, this one included. */
export const signOutEverywhere = (actor: Connecte) => transaction((tx) => closeSessions(tx, actor.id));

/**
 * Signs out of one device of the list.
 * @throws AppError `not_found` when it is not, or no longer, one of the person's sessions
 */
export async function revokeSession(actor: Connecte, handle: string) {
  await transaction(async (tx) => {
    const sessions = await tx.session.findMany({
      where: { compteId: actor.id, revokedAt: null },
      select: { id: true },
    });
    const session = sessions.find(({ id }) => sessionHandle(id) === handle);
    if (!session) throw notFound();
    await closeOne(tx, actor.id, session.id);
  });
}
