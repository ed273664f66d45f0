import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { newSessionId } from '../session-id';
import { disabledSentence } from '../words';

/** A session ends this long after its last use. */
export const SESSION_DAYS = 30;

export const sessionExpiry = (from: Date) => new Date(from.getTime() + SESSION_DAYS * 86_400_000);

/**
 * Signs a person in on a device, in the caller's transaction. The caller has established who it is.
 * @param appareil the browser's User-Agent
 * Every way in ends here: a disabled or deleted account stays shut whichever it came by.
 * @returns the id that the cookie carries
 * @throws AppError `forbidden` when the account is disabled, `not_found` when it was deleted
 */
export async function openSession(tx: Tx, compteId: string, appareil: string): Promise<string> {
  await requireOpen(tx, compteId);
  const id = newSessionId();
  const date = now();
  await tx.session.create({
    data: {
      id,
      compteId,
      appareil: appareil.slice(0, 300),
      createdAt: date,
      lastSeenAt: date,
      expiresAt: sessionExpiry(date),
    },
  });
  await tx.compte.updateMany({ where: { id: compteId }, data: { lastSeenAt: date, inactiviteAt: null } });
  return id;
}

/** Holds the row: who disables or deletes the account waits for this session, then closes it with the others. */
async function requireOpen(tx: Tx, compteId: string) {
  const [compte] = await tx.$queryRaw<{ disabled: boolean; motif: string }[]>`
    select "disabledAt" is not null as disabled, "disabledMotif" as motif from comptes
    where id = ${compteId} and "deletedAt" is null for no key update`;
  if (!compte) throw notFound();
  if (compte.disabled) throw forbidden(disabledSentence(compte.motif));
}
