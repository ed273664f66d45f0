import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import type { ClientEvents, ServerEvents } from '@/lib/realtime/socket-events';

export type SocketData = {
  cookie: string | undefined;
  /** Who this connection was when the session was last looked up. */
  actor: Actor;
  checkedAt: number;
  /** Espaces this connection receives, and whether it was told that one may write there. */
  joined: Map<string, boolean>;
  /** The connection hears of every espace of its compte. */
  ready: Promise<void>;
  /** Events are handled one after the other, as they were sent. */
  tail: Promise<void>;
  waiting: number;
  typing: { espaceId: string; ecrit: boolean; at: number };
};
export type Io = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type Connection = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

/** Rooms: who reads an espace now, who may read it (counters), all connections of a compte. */
export const rooms = {
  espace: (id: string) => `espace:${id}`,
  veille: (id: string) => `veille:${id}`,
  compte: (id: string) => `compte:${id}`,
  sujet: (id: string) => `sujet:${id}`,
};

/** How long a session is believed without looking: the `session` event usually ends it sooner. */
const FRESH_MS = 1_000;
/** Time for events already on their way to be answered before the connection closes. */
const LAST_WORDS_MS = 250;

/**
 * Who is at the other end, as the session says now.
 * @param fresh milliseconds for which an earlier answer still holds
 */
export async function actorOf(socket: Connection, fresh = FRESH_MS): Promise<Actor> {
  const { data } = socket;
  if (Date.now() - data.checkedAt < fresh) return data.actor;
  const { cookie } = data;
  const found = await actorOfCookie(cookie);
  // Ended while it was looked up: the answer is older than the end.
  if (data.cookie !== cookie) return visiteur;
  if (data.actor.kind === 'compte' && !found) endSession(socket);
  else if (found) data.actor = found;
  data.checkedAt = Date.now();
  return data.actor;
}

export const connecteOf = (socket: Connection): Connecte | null =>
  socket.data.actor.kind === 'compte' ? socket.data.actor : null;

export const connectionsOf = (io: Io, room: string): Connection[] => {
  const ids = io.of('/').adapter.rooms.get(room) ?? [];
  return [...ids].flatMap((id) => io.of('/').sockets.get(id) ?? []);
};

/** Whose connections are open on this node. */
export const comptesOf = (io: Io): string[] => [
  ...new Set([...io.of('/').sockets.values()].flatMap((socket) => connecteOf(socket)?.id ?? [])),
];

/**
 * The session is over: nothing more is sent, and the connection closes. It is the transport that closes, so that a
 * client that tries again is told `unauthenticated` instead of waiting for nothing.
 */
export function endSession(socket: Connection) {
  for (const room of [...socket.rooms]) if (room !== socket.id) socket.leave(room);
  socket.data.actor = visiteur;
  socket.data.cookie = undefined;
  socket.data.checkedAt = Date.now();
  socket.emit('session:revoked');
  setTimeout(() => socket.conn.close(), LAST_WORDS_MS).unref();
}
