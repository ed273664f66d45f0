import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { newSessionId } from '../session-id';

/** A session ends this long after its last use. */
export const SESSION_DAYS = 30;

export const sessionExpiry = (from: Date) => new Date(from.getTime() + SESSION_DAYS * 86_400_000);

/**
 * Signs a person in on a device, in the caller's transaction. The caller has established who it is.
 * @param appareil the browser's User-Agent
 * @returns the id that the cookie carries
 */
export async function openSession(tx: Tx, compteId: string, appareil: string): Promise<string> {
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
  return id;
}
