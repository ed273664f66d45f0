import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A proxy between a browser and the site: a line of so many bytes per second upwards, that can really be cut. (The
 * browser's own « offline » lets go through what is already on its way.)
 */
export async function openLine(bytesPerSecond: number) {
  const sockets = new Set<Socket>();
  let down = false;
  const server = http.createServer((request, response) => void forward(request, response, bytesPerSecond));
  server.on('connection', (socket) => {
    if (down) return socket.destroy();
    hold(socket);
  });
  server.on('connect', ({ url = '' }, socket: Socket) => {
    const [host, port] = url.split(':');
    const there = hold(net.connect(Number(port), host));
    there.on('connect', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
  });

  function hold(socket: Socket) {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    return socket;
  }
  function cut() {
    down = true;
    for (const socket of sockets) socket.destroy();
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut,
    mend() {
      down = false;
    },
    close() {
      cut();
      server.close();
    },
  };
}

async function forward(request: http.IncomingMessage, response: http.ServerResponse, rate: number) {
  const upstream = http.request(request.url ?? '', { method: request.method, headers: request.headers });
  upstream.on('error', () => response.destroy());
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.on('error', () => response.destroy()).pipe(response);
  });
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (!upstream.write(chunk)) await once(upstream, 'drain');
      await wait((chunk.length / rate) * 1000);
    }
    upstream.end();
  } catch {
    upstream.destroy();
  }
}
