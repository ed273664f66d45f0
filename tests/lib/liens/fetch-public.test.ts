import type { lookup as dnsLookup } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPublic, type Reach } from '@/lib/liens/fetch-public';
import { isPublicAddress } from '@/lib/liens/public-address';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(handle: RequestListener) {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, seen: server };
}

/** A resolver that gives each name the addresses of its next answer. */
const resolver = (answers: Record<string, string[][]>) => {
  const asked = vi.fn((hostname: string, _options: unknown, done: (...args: unknown[]) => void) => {
    const list = answers[hostname];
    const next = (list?.length ?? 0) > 1 ? list?.shift() : list?.[0];
    if (!next) return done(new Error('ENOTFOUND'), []);
    return done(
      null,
      next.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  });
  return asked as unknown as typeof dnsLookup;
};

/** As in production, but for this test's own server, whose address passes for a public one. */
const reach = (answers: Record<string, string[][]>): Reach => ({
  allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
  ports: 'any',
  lookup: resolver(answers),
});
/** Exactly as in production but for the ports, which tests choose at random. */
const strict = (answers: Record<string, string[][]>): Reach => ({
  allows: isPublicAddress,
  ports: 'any',
  lookup: resolver(answers),
});

const page = { types: ['text/html'], most: 10_000, beyond: 'leave', timeout: 2_000 } as const;
const PRIVATE = /adresse interne/;

test('a public page is read', async () => {
  const { port } = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<title>${request.headers.host}</title>`);
  });
  const { url, body } = await fetchPublic(`http://theatre.example:${port}/a`, {
    ...page,
    reach: reach({ 'theatre.example': [['127.0.0.1']] }),
  });
  expect(url).toBe(`http://theatre.example:${port}/a`);
  expect(body.toString()).toContain(`theatre.example:${port}`);
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://10.1.2.3/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'https://theatre.example:22/',
  'https://theatre.example:5432/',
])('%s is refused before any connection', async (link) => {
  await expect(fetchPublic(link, page)).rejects.toThrow(PRIVATE);
});

test.each([
  'file:///etc/passwd',
  'ftp://theatre.example/',
  'http://moi:secret@theatre.example/',
  'bonjour',
  '',
])('%s is no link', async (link) => {
  await expect(fetchPublic(link, page)).rejects.toThrow(/https:\/\//);
});

test.each([
  [['127.0.0.1']],
  [['10.0.0.7']],
  [['169.254.169.254']],
  [['::1']],
  [['fe80::1']],
  [['8.8.8.8', '127.0.0.1']],
])('a name that leads to %j is refused', async (addresses) => {
  const hits = vi.fn();
  const { port } = await serve(hits);
  await expect(
    fetchPublic(`http://theatre.example:${port}/`, {
      ...page,
      reach: strict({ 'theatre.example': [addresses] }),
    }),
  ).rejects.toThrow(PRIVATE);
  expect(hits).not.toHaveBeenCalled();
});

test('a name that answers otherwise between two questions is asked once for each connection, and judged then', async () => {
  const inside = vi.fn();
  const { port } = await serve(inside);
  const answers = strict({ 'change.example': [['203.0.113.9'], ['127.0.0.1']] });
  await expect(fetchPublic(`http://change.example:${port}/`, { ...page, reach: answers })).rejects.toThrow(
    PRIVATE,
  );
  await expect(fetchPublic(`http://change.example:${port}/`, { ...page, reach: answers })).rejects.toThrow(
    PRIVATE,
  );
  expect(answers.lookup).toHaveBeenCalledTimes(2);
  expect(inside).not.toHaveBeenCalled();
});

test('a redirection inside is refused; each hop is looked up and judged again', async () => {
  const secret = vi.fn();
  const hidden = await serve(secret);
  const { port } = await serve((request, response) => {
    const to = { '/ip': `http://10.0.0.1:${hidden.port}/`, '/nom': `http://interne.example:${hidden.port}/` }[
      request.url ?? ''
    ];
    response.writeHead(302, { location: to ?? '/ip' }).end();
  });
  for (const path of ['/ip', '/nom', '/relatif'])
    await expect(
      fetchPublic(`http://theatre.example:${port}${path}`, {
        ...page,
        reach: reach({ 'theatre.example': [['127.0.0.1']], 'interne.example': [['192.168.1.4']] }),
      }),
    ).rejects.toThrow(PRIVATE);
  expect(secret).not.toHaveBeenCalled();
});

test('a redirection elsewhere is followed, one in circles is not', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/fin') return response.setHeader('content-type', 'text/html').end('arrivé');
    return response.writeHead(301, { location: request.url === '/a' ? '/fin' : '/rond' }).end();
  });
  const options = { ...page, reach: reach({ 'theatre.example': [['127.0.0.1']] }) };
  expect((await fetchPublic(`http://theatre.example:${port}/a`, options)).url).toMatch(/\/fin$/);
  await expect(fetchPublic(`http://theatre.example:${port}/rond`, options)).rejects.toThrow(/rond/);
});

test('a page is cut where one stops reading; what must be whole and is too large is refused; packed bombs too', async () => {
  const { port } = await serve((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url !== '/bombe') return response.end('a'.repeat(50_000));
    response.setHeader('content-encoding', 'gzip');
    return response.end(gzipSync(Buffer.alloc(20_000_000)));
  });
  const options = { ...page, reach: reach({ 'theatre.example': [['127.0.0.1']] }) };
  const at = (path: string) => `http://theatre.example:${port}${path}`;
  expect((await fetchPublic(at('/'), options)).body).toHaveLength(10_000);
  expect((await fetchPublic(at('/bombe'), options)).body).toHaveLength(10_000);
  await expect(fetchPublic(at('/'), { ...options, beyond: 'refuse' })).rejects.toThrow();
});

test('a site that never ends its answer, another type, an error: each is told', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/lent')
      return response.writeHead(200, { 'content-type': 'text/html' }).write('<title>');
    if (request.url === '/pdf') return response.setHeader('content-type', 'application/pdf').end();
    return response.writeHead(404).end();
  });
  const options = { ...page, timeout: 300, reach: reach({ 'theatre.example': [['127.0.0.1']] }) };
  const at = (path: string) => fetchPublic(`http://theatre.example:${port}${path}`, options);
  await expect(at('/lent')).rejects.toThrow(/trop de temps/);
  await expect(at('/pdf')).rejects.toThrow(/savons lire/);
  await expect(at('/rien')).rejects.toThrow(/n’existe pas/);
  await expect(fetchPublic('http://absent.example/', { ...page, reach: reach({}) })).rejects.toThrow(
    /ne répond pas/,
  );
});
