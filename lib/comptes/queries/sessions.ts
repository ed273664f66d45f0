import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Connecte } from '../actor';
import { deviceName } from '../device-name';
import { sessionHandle } from '../session-id';

export type LiveSession = { actor: Connecte; lastSeenAt: Date };

/** The person behind a session that is neither revoked nor over, or null. Asked at every use of the cookie. */
export async function findLiveSession(sessionId: string): Promise<LiveSession | null> {
  const row = await db.session.findUnique({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      lastSeenAt: true,
      compte: { select: { id: true, nom: true, email: true, role: true, portraitId: true } },
    },
  });
  if (!row) return null;
  return { actor: { kind: 'compte', ...row.compte, sessionId }, lastSeenAt: row.lastSeenAt };
}

export type SessionRow = {
  /** Names the session on a page without telling its id. */
  handle: string;
  appareil: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** The devices where the person is signed in, the current one first; the 50 last used. */
export async function listSessions(actor: Connecte): Promise<SessionRow[]> {
  const rows = await db.session.findMany({
    where: { compteId: actor.id, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { id: true, appareil: true, createdAt: true, lastSeenAt: true },
  });
  return rows
    .map(({ id, appareil, ...row }) => ({
      ...row,
      handle: sessionHandle(id),
      appareil: deviceName(appareil),
      current: id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
