import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { listResponsables } from '@/lib/membres/standing';
import { listUnread } from '@/lib/messages/unread';
import type { Bus } from './bus';
import { createDispatch } from './dispatch';
import { tellNotifications } from './notifications';
import { acceptsOrigin } from './origin';
import { createPresents } from './presents';
import { createRelays } from './relay';
import { type Connection, comptesOf, connecteOf, connectionsOf, endSession, type Io, rooms } from './sockets';
import { createStandings } from './standing';

export const REALTIME_PATH = '/realtime';
/** A message of 10,000 characters takes at most 60 kB: a frame far over that is still refused with a word. */
const MAX_FRAME_BYTES = 1_000_000;
/** How often what is only received is checked, should a notice have been lost. */
const SWEEP_MS = 30_000;

type Options = { http: HttpServer; bus: Bus; nodeId: string; publicOrigin: string };

/** Puts socket.io on the server's port, at `/realtime`. Other upgrades are left alone. */
export async function attachRealtime({ http, bus, nodeId, publicOrigin }: Options) {
  let closing = false;
  const io: Io = new Server(http, {
    path: REALTIME_PATH,
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    allowRequest: (request, done) => done(null, !closing && acceptsOrigin(request, publicOrigin)),
  });
  const relays = createRelays(io);
  const presents = createPresents({ io, nodeId });
  const standings = createStandings({ io, relays, presents });
  const dispatch = createDispatch({ nodeId, relays, presents });

  io.use(async (socket, next) => {
    const cookie = socket.request.headers.cookie;
    Object.assign(socket.data, {
      cookie,
      actor: visiteur,
      checkedAt: 0,
      joined: new Map<string, boolean>(),
      ready: Promise.resolve(),
      tail: Promise.resolve(),
      waiting: 0,
      typing: { espaceId: '', ecrit: false, at: 0 },
    });
    try {
      socket.data.actor = (await actorOfCookie(cookie)) ?? visiteur;
      socket.data.checkedAt = Date.now();
    } catch (error) {
      // The database is away: as a signed-out connection it would never be told anything. Let it come back.
      log.warn({ error }, 'session of a connection could not be read');
      return socket.conn.close();
    }
    next();
  });

  io.on('connection', (socket: Connection) => {
    // First, so that no event sent at once is missed.
    socket.onAny((name: string, ...args: unknown[]) => dispatch.receive(socket, name, args));
    socket.on('disconnecting', () => {
      for (const espaceId of socket.data.joined.keys()) presents.leave(socket, espaceId);
    });
    socket.conn.on('close', (reason, error) => {
      if (reason === 'transport error')
        log.warn({ error, socket: socket.id }, 'connection closed: bad frame');
    });
    const actor = connecteOf(socket);
    socket.emit('session', { compteId: actor?.id ?? null });
    if (!actor) return;
    socket.join(rooms.compte(actor.id));
    socket.data.ready = standings.ask([actor.id]);
  });

  bus.on('message', (notice) => relays.receive(notice));
  bus.on('presence', ({ espaceId }) => presents.tell(espaceId));
  bus.on('membre', ({ compteId, espaceId }) => {
    void standings.ask([compteId]);
    presents.tell(espaceId);
  });
  bus.on('adhesion', ({ espaceId, compteId }) => void tellAdhesion(io, espaceId, compteId));
  bus.on('session', ({ compteId, sessionId, sauf }) => {
    for (const socket of connectionsOf(io, rooms.compte(compteId))) {
      const own = connecteOf(socket)?.sessionId;
      if (sessionId ? own === sessionId : own !== sauf) endSession(socket);
    }
  });
  bus.on('frappe', ({ espaceId, compteId, nom, ecrit }) => {
    io.to(rooms.espace(espaceId))
      .except(rooms.compte(compteId))
      .emit('typing', { espaceId, compteId, nom, ecrit });
  });
  bus.on('document', ({ espaceId }) => io.to(rooms.espace(espaceId)).emit('documents:changed', { espaceId }));
  bus.on('fichier', ({ espaceId }) => io.to(rooms.espace(espaceId)).emit('fichiers:changed', { espaceId }));
  bus.on('lu', ({ espaceId, compteId, seq }) => void tellRead(io, espaceId, compteId, seq));
  bus.on('sujet', ({ sujetId, numero, compteId, nom }) => {
    io.to(rooms.sujet(sujetId)).emit('sujet:reponse', { sujetId, numero, compteId, nom });
  });
  bus.on('sujet-change', ({ sujetId }) => {
    io.to(rooms.sujet(sujetId)).emit('sujet:change', { sujetId });
  });
  bus.on('notifications', ({ compteIds }) => void tellNotifications(io, compteIds));
  bus.onRecover(() => {
    relays.wakeAll();
    void tellNotifications(io, comptesOf(io));
    void standings.askAll();
  });
  const sweep = setInterval(() => {
    relays.wakeAll();
    void standings.askAll();
  }, SWEEP_MS);
  sweep.unref();

  async function close() {
    closing = true;
    clearInterval(sweep);
    dispatch.close();
    io.emit('server:closing');
    const idle = [...io.of('/').sockets.values()].map((socket) => socket.data.tail);
    await Promise.all(idle);
    await presents.close();
    // The transports close, not the sockets: clients come back by themselves.
    io.engine.close();
  }

  return { io, close };
}

/** Members who decide nothing hear nothing of who asks. */
async function tellAdhesion(io: Io, espaceId: string, compteId: string) {
  try {
    const ids = [compteId, ...(await listResponsables(systeme, espaceId))];
    io.to(ids.map(rooms.compte)).emit('adhesions:changed', { espaceId });
  } catch (error) {
    log.warn({ error, espaceId }, 'nobody could be told of a request to join');
  }
}

/** Every tab of the person shows the same count. */
async function tellRead(io: Io, espaceId: string, compteId: string, lastReadSeq: number) {
  const [socket] = connectionsOf(io, rooms.compte(compteId));
  const actor = socket && connecteOf(socket);
  if (!actor) return;
  try {
    const [unread] = await listUnread(actor, espaceId);
    if (unread) io.to(rooms.compte(compteId)).emit('read', { ...unread, lastReadSeq });
  } catch (error) {
    log.warn({ error, espaceId }, 'unread count could not be read');
  }
}
