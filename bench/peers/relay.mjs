/** A bare relay: y-websocket's own server, in memory only. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { WebSocketServer } from 'ws';

const { setupWSConnection } = createRequire(import.meta.url)('y-websocket/bin/utils');

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket, request) => setupWSConnection(socket, request));
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
