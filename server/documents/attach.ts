import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import type { Bus } from '@/server/realtime/bus';
import { acceptsOrigin } from '@/server/realtime/origin';
import { Directory } from './directory';
import { MAX_FRAME_BYTES } from './transport';
import { tunnelTransport } from './tunnel-transport';
import { wsTransport } from './ws-transport';

const PATH = /^\/collab\/([\w-]{1,64})$/;

/**
 * Documents typed together: the y-websocket protocol at `/collab/<documentId>`, and the same frames in the socket.io
 * namespace `/collab` (`auth: {documentId}`) for networks that filter WebSockets.
 * @param options.publicOrigin the only `Origin` accepted, when there is one
 */
export function attachDocuments(options: { bus: Bus; nodeId: string; publicOrigin: string; io: Server }) {
  const directory = new Directory(options.nodeId, options.bus);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });

  async function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy());
    if (!acceptsOrigin(request, options.publicOrigin))
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    const { pathname } = new URL(request.url ?? '/', 'http://local.invalid');
    const admission = await directory.admit(request.headers.cookie, PATH.exec(pathname)?.[1] ?? '');
    // The refusal needs an open line: only a close code tells the client whether to come back.
    server.handleUpgrade(request, socket, head, (client) => {
      if ('code' in admission) return wsTransport(client, socket).close(admission.code, admission.reason);
      directory.join(wsTransport(client, socket), admission);
    });
  }

  const tunnel = options.io.of('/collab');
  tunnel.on('connection', async (socket) => {
    const { headers, auth } = socket.handshake;
    const transport = tunnelTransport(socket);
    const documentId: unknown = auth.documentId;
    const admission = await directory.admit(headers.cookie, typeof documentId === 'string' ? documentId : '');
    if ('code' in admission) return transport.close(admission.code, admission.reason);
    directory.join(transport, admission);
    socket.emit('ready');
  });

  return {
    handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
      void handleUpgrade(request, socket, head).catch(() => socket.destroy()),
    close: () => directory.close(),
  };
}
