import type { Socket } from 'socket.io-client';
import type { Ack, ClientEvent, ClientEvents, Payload, ServerEvents } from '@/lib/realtime/socket-events';

type Live = Socket<ServerEvents, ClientEvents>;
/** The types of socket.io cannot follow an event whose name is generic. */
type Untyped = Record<'on' | 'off' | 'emit', (event: string, ...rest: unknown[]) => unknown>;
const untyped = (socket: Live) => socket as unknown as Untyped;

/** How the page is connected, for notices. */
export type Connection = {
  status: 'connecting' | 'open' | 'closed';
  /** WebSocket is blocked on the way: long polling carries everything, a little later. */
  degraded: boolean;
  /** The session is over, or is another person's: nothing will come until this one signs in again. */
  signedOut: boolean;
  /** Who this page has been connected as; null before the first connection. */
  compteId: string | null;
};

/** An answer takes a second at worst; past this, the way is taken for broken. */
const ANSWER_MS = 10_000;
/** The connection starts as polling; what has not become a WebSocket by then will not. */
const UPGRADE_MS = 8_000;
const RELOAD_MS = 3_000;

let connection: Connection = { status: 'connecting', degraded: false, signedOut: false, compteId: null };
const watchers = new Set<() => void>();
let opening: Promise<Live> | undefined;
let live: Live | undefined;

function change(next: Partial<Connection>) {
  connection = { ...connection, ...next };
  for (const watch of watchers) watch();
}

export const readConnection = () => connection;
export function watchConnection(watch: () => void) {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}

/** The one connection of this page, opened when first asked for. */
export function openSocket(): Promise<Live> {
  opening ??= load().then(({ io }) => {
    live = io({ path: '/realtime', reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
    follow(live);
    return live;
  });
  return opening;
}

/** The network may be gone before the script that speaks to it has come: try until it is there. */
async function load(): Promise<typeof import('socket.io-client')> {
  try {
    return await import('socket.io-client');
  } catch {
    change({ status: 'closed' });
    await new Promise((resolve) => setTimeout(resolve, RELOAD_MS));
    return load();
  }
}

function follow(socket: Live) {
  socket.on('session', ({ compteId }) => {
    // On a shared computer somebody else may have signed in meanwhile: this page is not theirs.
    if (compteId === null || (connection.compteId ?? compteId) !== compteId) return giveUp(socket);
    change({ status: 'open', signedOut: false, compteId });
    watchUpgrade(socket);
  });
  socket.on('disconnect', () => change({ status: 'closed' }));
  socket.on('connect_error', () => change({ status: 'closed' }));
  socket.on('session:revoked', () => giveUp(socket));
  // Sooner than the next try: the browser knows the network is back, or shows a page it had put aside.
  addEventListener('online', () => wake(socket));
  addEventListener('pagehide', () => socket.disconnect());
  addEventListener('pageshow', (event) => event.persisted && wake(socket));
}

function giveUp(socket: Live) {
  change({ signedOut: true });
  socket.disconnect();
}

function wake(socket: Live) {
  if (!socket.connected && !connection.signedOut) socket.disconnect().connect();
}

function watchUpgrade({ io: { engine } }: Live) {
  const settle = (degraded: boolean) => change({ degraded });
  if (engine.transport.name === 'websocket') return settle(false);
  engine.once('upgrade', () => settle(false));
  engine.once('upgradeError', () => settle(true));
  setTimeout(() => {
    if (engine.readyState === 'open' && engine.transport.name === 'polling') settle(true);
  }, UPGRADE_MS);
}

/**
 * Sends an event and waits for its acknowledgement. Never kept for later: without a connection, or without an answer in
 * ten seconds, the answer is `unavailable`.
 */
export async function ask<E extends ClientEvent>(event: E, payload: Payload<E>): Promise<Ack<E>> {
  const socket = await openSocket();
  const silence: Ack<E> = {
    ok: false,
    error: { code: 'unavailable', message: 'Pas de réponse du service.' },
  };
  if (!socket.connected) return silence;
  const answer = await new Promise<Ack<E>>((resolve) => {
    const done = (ack: Ack<E>) => {
      clearTimeout(timer);
      socket.off('disconnect', cut);
      resolve(ack);
    };
    const cut = () => done(silence);
    const timer = setTimeout(cut, ANSWER_MS);
    socket.once('disconnect', cut);
    untyped(socket).emit(event, payload, done);
  });
  if (!answer.ok && answer.error.code === 'unauthenticated') change({ signedOut: true });
  return answer;
}

/** Hears one kind of event until the returned function is called. */
export function hear<E extends keyof ServerEvents>(event: E, handler: ServerEvents[E]): () => void {
  let over = false;
  void openSocket().then((socket) => {
    if (!over) untyped(socket).on(event, handler);
  });
  return () => {
    over = true;
    if (live) untyped(live).off(event, handler);
  };
}

/** Calls back at each connection of this page's person, and now if there is one. */
export function onConnect(handler: () => void): () => void {
  let over = false;
  const whenOpen = () => {
    if (connection.status === 'open') handler();
  };
  void openSocket().then((socket) => {
    if (over) return;
    socket.on('session', whenOpen);
    whenOpen();
  });
  return () => {
    over = true;
    live?.off('session', whenOpen);
  };
}
