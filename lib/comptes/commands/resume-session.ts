import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Connecte } from '../actor';
import { findLiveSession } from '../queries/sessions';
import { sessionExpiry } from './open-session';

const TOUCH_EVERY_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/**
 * The person behind a session id, or null when it was revoked or has expired. Pushes the expiry on, writing at most
 * every five minutes; and, at most once a day, that the person came.
 */
export async function resumeSession(sessionId: string): Promise<Connecte | null> {
  const session = await findLiveSession(sessionId);
  if (!session) return null;
  const date = now();
  const stale = new Date(date.getTime() - TOUCH_EVERY_MS);
  if (session.lastSeenAt < stale) {
    await db.session.updateMany({
      where: { id: sessionId, revokedAt: null, lastSeenAt: { lt: stale } },
      data: { lastSeenAt: date, expiresAt: sessionExpiry(date) },
    });
    await touchCompte(session.actor.id, date);
  }
  return session.actor;
}

/** Who comes back is not inactive any more. */
const touchCompte = (id: string, date: Date) =>
  db.compte.updateMany({
    where: {
      id,
      OR: [
        { lastSeenAt: null },
        { lastSeenAt: { lt: new Date(date.getTime() - DAY_MS) } },
        { inactiviteAt: { not: null } },
      ],
    },
    data: { lastSeenAt: date, inactiviteAt: null },
  });
