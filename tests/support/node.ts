import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import type { Connecte } from '@/lib/comptes/actor';
import type { Ack, ClientEvent, ClientEvents, Payload, ServerEvents } from '@/lib/realtime/socket-events';
import { attachRealtime } from '@/server/realtime/attach';
import { createBus } from '@/server/realtime/bus';
import { until } from './until';

export type Client = Socket<ServerEvents, ClientEvents>;
export type Node = Awaited<ReturnType<typeof startNode>>;

export const PUBLIC_ORIGIN = 'http://localhost:3000';

export const cookieOf = async ({ sessionId }: Connecte) =>
  `${sessionCookieName()}=${await encodeSessionToken(sessionId)}`;

/** A client that is not a browser: no Origin unless given, its own connection. */
export async function connectTo(
  url: string,
  actor: Connecte | null,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<Client> {
  const client: Client = io(url, {
    path: '/realtime',
    forceNew: true,
    transports: ['websocket'],
    ...options,
    extraHeaders: { ...(actor ? { cookie: await cookieOf(actor) } : {}), ...options.extraHeaders },
  });
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve);
    client.once('connect_error', reject);
  });
  return client;
}

/** Sends an event and waits for its acknowledgement, fifteen seconds at most. */
export const tell = <E extends ClientEvent>(client: Client, event: E, payload: Payload<E> | unknown) =>
  (client as Socket).timeout(15_000).emitWithAck(event, payload) as Promise<Ack<E>>;

/** The realtime part of a server, alone on a port: one node among others on the test's database. */
export async function startNode() {
  const nodeId = randomUUID();
  const http = createServer((_request, response) => response.writeHead(404).end());
  const bus = createBus({ connectionString: process.env.DATABASE_URL ?? '', nodeId });
  const realtime = await attachRealtime({ http, bus, nodeId, publicOrigin: PUBLIC_ORIGIN });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  await until(() => bus.healthy(), 'the bus to listen');
  const clients: Client[] = [];
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    nodeId,
    url,
    bus,
    io: realtime.io,
    async connect(actor: Connecte | null, options?: Partial<ManagerOptions & SocketOptions>) {
      const client = await connectTo(url, actor, options);
      clients.push(client);
      return client;
    },
    closeRealtime: () => realtime.close(),
    async stop() {
      for (const client of clients) client.disconnect();
      await realtime.close();
      await bus.close();
      http.closeAllConnections();
      http.close();
    },
  };
}
