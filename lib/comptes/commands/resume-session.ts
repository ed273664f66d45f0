import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Connecte } from '../actor';
import { findLiveSession } from '../queries/sessions';
import { sessionExpiry } from './open-session';

const TOUCH_EVERY_MS = 5 * 60_000;

/**
 * The person behind a session id, or null when it was revoked or has expired. Pushes the expiry on, writing at most
 * every five minutes.
 */
export async function resumeSession(sessionId: string): Promise<Connecte | null> {
  const session = await findLiveSession(sessionId);
  if (!session) return null;
  const date = now();
  const stale = new Date(date.getTime() - TOUCH_EVERY_MS);
  if (session.lastSeenAt < stale)
    await db.session.updateMany({
      where: { id: sessionId, revokedAt: null, lastSeenAt: { lt: stale } },
      data: { lastSeenAt: date, expiresAt: sessionExpiry(date) },
    });
  return session.actor;
}
