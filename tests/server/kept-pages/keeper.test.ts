import {
  createServer,
  get,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable';
import { afterEach, expect, test } from 'vitest';
import { keepPages } from '@/server/kept-pages/keeper';
import type { Pages } from '@/server/kept-pages/record';

let server: Server;
afterEach(() => server.close());

/** What a browser that is signed in gets of an address. */
async function ask(pages: Pages, url: string, headers: IncomingHttpHeaders = {}) {
  const keeper = keepPages(pages);
  server = createServer((request, response) => void keeper(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const asked = { accept: 'text/html', 'accept-encoding': 'gzip', cookie: 'a=b', ...headers };
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get({ port, path: url, headers: asked }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

const inPieces =
  (status: number, type: string): Pages =>
  async (request, response) => {
    response.setHeader('vary', 'rsc, Accept-Encoding');
    response.setHeader('x-heard', String(request.headers['accept-encoding']));
    response.setHeader('content-type', type);
    response.writeHead(status);
    for (const piece of ['<html>', 'é', '</html>']) response.write(piece);
    response.end();
  };

test('a page for one reader is compressed once and sent whole, whatever the pieces it was drawn in', async () => {
  const { status, headers, body } = await ask(inPieces(200, 'text/html; charset=utf-8'), '/blog');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length) });
  expect(headers.vary).toBe('rsc, Accept-Encoding');
  expect(gunzipSync(body).toString()).toBe('<html>é</html>');
});

test('a reader who takes no compressed answer gets it as it is', async () => {
  const { headers, body } = await ask(inPieces(200, 'text/html'), '/blog', { 'accept-encoding': 'identity' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe('<html>é</html>');
});

test('what is no page, or not all right, leaves as it comes', async () => {
  for (const [status, type] of [
    [200, 'text/csv'],
    [404, 'text/html'],
  ] as const) {
    const { status: got, headers, body } = await ask(inPieces(status, type), '/blog');
    expect(got).toBe(status);
    expect(headers['transfer-encoding']).toBe('chunked');
    expect(body.toString()).toBe('<html>é</html>');
    server.close();
  }
});

test('data, feeds and parts of pages are compressed by Next', async () => {
  for (const [url, headers] of [
    ['/api/v1/annuaire.json', {}],
    ['/blog/flux.xml', {}],
    ['/blog', { rsc: '1' }],
    ['/blog', { accept: '*/*' }],
  ] as const) {
    const { headers: sent } = await ask(inPieces(200, 'text/html'), url, headers);
    expect(sent['x-heard']).toBe('gzip');
    server.close();
  }
});

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const compression: () => Middleware = createRequire(import.meta.url)('next/dist/compiled/compression');

test('an answer that is no page reaches its end however long, as Next sends it', async () => {
  const long = 'é'.repeat(50_000);
  const broken: Pages = async (request, response) => {
    compression()(request, response, () => undefined);
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    await pipeToNodeResponse(new Blob([long]).stream(), response);
  };
  const { status, body } = await ask(broken, '/blog');
  expect(status).toBe(500);
  expect(body.toString()).toBe(long);
});
