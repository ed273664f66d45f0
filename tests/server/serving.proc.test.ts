import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowConnections, cutConnections } from '../support/connections';
import { startServer, type TestServer } from '../support/server';
import { until } from '../support/until';

let server: TestServer;
const database = () => process.env.DATABASE_URL ?? '';
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const health = async () => (await get('/api/health')).status;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server?.kill('SIGTERM');
});

/** fetch will not send a Host of our choosing; this does. @returns status, headers and text */
function raw(path: string, headers: Record<string, string>, method = 'GET', body = '') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

describe('a page', () => {
  it('carries a policy whose nonce is on every script and style, and is new each time', async () => {
    const seen = new Set<string>();
    for (const path of ['/', '/connexion', '/inscription', '/une-page-qui-n-existe-pas']) {
      const response = await get(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
      expect(nonce, path).toBeTruthy();
      expect(policy).toMatch(
        /default-src 'self'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
      );
      expect(policy).not.toMatch(/unsafe/);
      seen.add(nonce ?? '');
      const html = await response.text();
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length, path).toBeGreaterThan(0);
      for (const tag of [...scripts, ...(html.match(/<style\b[^>]*>/g) ?? [])])
        expect(tag, path).toContain(`nonce="${nonce}"`);
      expect(html, path).not.toMatch(/<[^>]+\sstyle="/);
    }
    expect(seen.size).toBe(4);
  });

  it('is protected by the other headers too, and numbered for the log', async () => {
    const { headers } = await get('/', { 'x-request-id': 'forged' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    const id = headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await until(() => server.output().includes(`"requestId":"${id}"`), 'the request in the log');
  });

  it('is built from PUBLIC_URL, whatever Host says', async () => {
    const forged: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    ];
    for (const headers of forged)
      for (const path of ['/', '/espaces', '/connexion/', '//evil.example/%2e%2e', '/api/auth/signin']) {
        const answer = await raw(path, headers);
        expect(`${answer.text} ${JSON.stringify(answer.headers.location ?? '')}`, path).not.toMatch(
          /https?:\/\/evil\.example|"\/\/evil/,
        );
      }
  });

  it('never logs a token', async () => {
    await get('/lien/0193-secret-token.abcdef');
    await get('/invitation/0193-secret-token.abcdef');
    await get('/inscription?invitation=0193-secret-token.abcdef');
    await until(() => server.output().includes('"/invitation/…"'), 'the visit in the log');
    expect(server.output()).not.toContain('secret-token');
  });
});

describe('a write', () => {
  const post = (headers: Record<string, string>, body = 'a=1') =>
    raw('/connexion', { 'content-type': 'application/x-www-form-urlencoded', ...headers }, 'POST', body);

  it('from another site is refused before anything reads it', async () => {
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('from our own pages goes through', async () => {
    expect((await post({ origin: server.url })).status).not.toBe(403);
  });

  it('that is too large is refused', async () => {
    const { status } = await post({ origin: server.url, 'content-length': '9000000' }, '').catch(() => ({
      status: 413,
    }));
    expect(status).toBe(413);
  });

  it('to an address in full is refused', async () => {
    expect((await raw('http://evil.example/', {})).status).toBe(400);
  });
});

describe('the database away', () => {
  it('is told by /api/health and by whole pages, and is back by itself', async () => {
    const response = await get('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
    await allowConnections(database(), false);
    try {
      await until(async () => (await health()) === 503, 'health to say 503');
      // Of a visitor, and of somebody who may be signed in.
      for (const cookie of ['', 'a=b']) {
        const page = await get('/annonces', { accept: 'text/html', ...(cookie && { cookie }) });
        expect(page.status).toBe(500);
        expect(await page.text()).toContain('</html>');
      }
    } finally {
      await allowConnections(database(), true);
    }
    await until(async () => (await health()) === 200, 'health to come back', 20_000);
    expect((await get('/connexion')).status).toBe(200);
  });

  it('for an instant, ten times in a row, takes nothing down', async () => {
    let cut = 0;
    for (let round = 0; round < 10; round++) {
      cut += await cutConnections(database());
      await get('/');
    }
    expect(cut).toBeGreaterThan(5);
    await until(async () => (await health()) === 200, 'health to come back', 20_000);
    expect((await get('/')).status).toBe(200);
    expect(server.output()).not.toContain('uncaught exception');
  });
});
