import { now } from '@/lib/core/clock';
import { db, Prisma, rows } from '@/lib/core/db';
import type { Connecte } from '../actor';
import { deviceName } from '../device-name';
import { sessionHandle } from '../session-id';

export type LiveSession = { actor: Connecte; lastSeenAt: Date };

/** The person behind a session that is neither revoked nor over, or null. Asked at every use of the cookie. */
export async function findLiveSession(sessionId: string): Promise<LiveSession | null> {
  const [row] = await rows<
    Connecte & { lastSeenAt: Date; suspenduJusquau: Date | null; suspenduMotif: string }
  >(Prisma.sql`
    select s."lastSeenAt", c.id, c.nom, c.email, c.role, c."portraitId", c."charteVersion",
      c."suspenduJusquau", c."suspenduMotif"
    from sessions s join comptes c on c.id = s."compteId"
    where s.id = ${sessionId} and s."revokedAt" is null and s."expiresAt" > ${now()}
      and c."disabledAt" is null and c."deletedAt" is null`);
  if (!row) return null;
  const { lastSeenAt, suspenduJusquau: jusquau, suspenduMotif: motif, ...compte } = row;
  const suspendu = jusquau && jusquau > now() ? { suspendu: { jusquau, motif } } : {};
  return { actor: { ...compte, ...suspendu, kind: 'compte', sessionId }, lastSeenAt };
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
