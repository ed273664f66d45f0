import { systeme } from '@/lib/comptes/actor';
import { liveSessions } from '@/lib/comptes/live-sessions';
import { log } from '@/lib/core/log';
import { findMembership } from '@/lib/membres/access';
import { type Standing, standingOf } from '@/lib/membres/standing';
import type { Presents } from './presents';
import type { Relays } from './relay';
import { type Connection, connecteOf, connectionsOf, endSession, type Io, rooms } from './sockets';

type Parts = { io: Io; relays: Relays; presents: Presents };

/**
 * Keeps open connections in step with memberships and sessions. Requests that come while one is under way are answered
 * together by the next, so that a thousand reconnections cost a few queries; one at a time, so that an older answer
 * never overrules a newer one.
 */
export function createStandings({ io, relays, presents }: Parts) {
  let pending = new Set<string>();
  let next: Promise<void> | undefined;
  let current: Promise<void> = Promise.resolve();

  async function apply(socket: Connection, allowed: Map<string, Standing>) {
    const { joined } = socket.data;
    for (const { espaceId, canWrite, compteur } of allowed.values()) {
      socket.join(rooms.veille(espaceId));
      relays.start(espaceId, compteur);
      if (!joined.has(espaceId) || joined.get(espaceId) === canWrite) continue;
      joined.set(espaceId, canWrite);
      socket.emit('espace:role', { espaceId, canWrite });
    }
    const heard = [...socket.rooms].flatMap((room) => /^(?:veille|espace):(.+)$/.exec(room)?.[1] ?? []);
    for (const espaceId of new Set(heard)) if (!allowed.has(espaceId)) await revoke(socket, espaceId);
  }

  async function revoke(socket: Connection, espaceId: string) {
    // Who joined while the memberships were being read is not in them.
    if (await findMembership(socket.data.actor, { id: espaceId })) return;
    socket.leave(rooms.espace(espaceId));
    socket.leave(rooms.veille(espaceId));
    if (socket.data.joined.delete(espaceId)) presents.leave(socket, espaceId, 0);
    socket.emit('espace:revoked', { espaceId });
  }

  async function check(compteIds: Set<string>) {
    const standings = await standingOf(systeme, [...compteIds]);
    for (const compteId of compteIds) {
      const own = standings.filter((standing) => standing.compteId === compteId);
      const allowed = new Map(own.map((standing) => [standing.espaceId, standing]));
      for (const socket of connectionsOf(io, rooms.compte(compteId))) await apply(socket, allowed);
    }
  }

  /** Checks the connections of a compte; resolves when done, also when the database did not answer. */
  function ask(compteIds: Iterable<string>): Promise<void> {
    for (const compteId of compteIds) pending.add(compteId);
    next ??= current.then(async () => {
      const batch = pending;
      pending = new Set();
      next = undefined;
      current = check(batch).catch((error: unknown) => {
        // Each event asks its rights again, and the next sweep looks again at what is only received.
        log.error({ error }, 'could not check the rights of open connections');
      });
      await current;
    });
    return next;
  }

  /** Looks up every open connection: its session, then its memberships; one query each. */
  async function askAll() {
    const sockets = [...io.of('/').sockets.values()];
    const sessionIds = sockets.flatMap((socket) => connecteOf(socket)?.sessionId ?? []);
    if (sessionIds.length === 0) return;
    try {
      const live = await liveSessions(systeme, [...new Set(sessionIds)]);
      for (const socket of sockets) {
        const actor = connecteOf(socket);
        if (actor && !live.has(actor.sessionId)) endSession(socket);
      }
    } catch (error) {
      log.error({ error }, 'could not check the sessions of open connections');
    }
    await ask(new Set(sockets.flatMap((socket) => connecteOf(socket)?.id ?? [])));
  }

  return { ask, askAll };
}

export type Standings = ReturnType<typeof createStandings>;
