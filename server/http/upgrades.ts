import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { REALTIME_PATH } from '../realtime/attach';

type Handler = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

type Options = {
  http: Server;
  documents: { handleUpgrade: Handler };
  /** Where Next waits for its own, in development. */
  liveReload: Server | undefined;
};

/** Sends each WebSocket to whom it is for. socket.io listens for its own by itself. */
export function routeUpgrades({ http, documents, liveReload }: Options) {
  http.on('upgrade', (request, socket, head) => {
    const url = request.url ?? '';
    socket.on('error', () => socket.destroy());
    if (url.startsWith(`${REALTIME_PATH}/`) || url.startsWith(`${REALTIME_PATH}?`)) return;
    if (url.startsWith('/collab/')) documents.handleUpgrade(request, socket, head);
    else if (liveReload && url.startsWith('/_next/')) liveReload.emit('upgrade', request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  });
}
