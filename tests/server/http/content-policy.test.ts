import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { preparePage } from '@/server/http/content-policy';

/** What the page hears of itself, and what the browser is told. */
function prepared(url: string, tiles = '', site = 'http://localhost:3000') {
  const request = { url, headers: {} as Record<string, string> };
  const sent = new Map<string, unknown>();
  preparePage(
    request as unknown as IncomingMessage,
    { setHeader: (name: string, value: unknown) => sent.set(name, value) } as unknown as ServerResponse,
    { publicUrl: new URL(site), tiles },
  );
  return { heard: request.headers, policy: String(sent.get('content-security-policy')) };
}
const policyOf = (url: string, tiles?: string) => prepared(url, tiles).policy;

test('a page hears its nonce, its policy and its own address, without what Next adds to it', () => {
  const { heard, policy } = prepared('/annuaire?q=th%C3%A9%C3%A2tre&_rsc=x1');
  expect(heard['x-pathname']).toBe('/annuaire?q=th%C3%A9%C3%A2tre');
  expect(heard['content-security-policy']).toBe(policy);
  expect(policy).toContain(`script-src 'nonce-${heard['x-nonce']}' 'strict-dynamic';`);
  expect(prepared('/annuaire').heard['x-nonce']).not.toBe(heard['x-nonce']);
});

test('an address that looks like another site is a path of ours', () => {
  expect(prepared('//evil.example/x').heard['x-pathname']).toBe('//evil.example/x');
});

test('behind HTTPS, sockets are closed to listeners and nothing is asked for in clear', () => {
  const { policy } = prepared('/', '', 'https://culture.example.fr');
  expect(policy).toContain("connect-src 'self' wss://culture.example.fr;");
  expect(policy).toContain('upgrade-insecure-requests');
  expect(policyOf('/')).not.toContain('upgrade-insecure-requests');
});

test('pages load pictures from this site alone', () => {
  expect(policyOf('/annuaire')).toContain("img-src 'self' data: blob:;");
});

test('with map tiles, from where the tiles are too, and nothing else from there', () => {
  const policy = policyOf('/annuaire', 'https://tuiles.example.org');
  expect(policy).toContain("img-src 'self' data: blob: https://tuiles.example.org;");
  expect(policy.split('tuiles.example.org')).toHaveLength(2);
});

test('one page may be framed elsewhere', () => {
  expect(policyOf('/annuaire/widget?commune=88160')).toContain('frame-ancestors *');
  for (const path of ['/annuaire', '/', '/annuaire/widget/x'])
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
});

test('a film plays in a frame of ours, which alone may show its site', () => {
  const policy = policyOf('/blog/a-charmes/video/peertube.example/uXyZ1234');
  expect(policy).toContain('frame-src https://peertube.example;');
  expect(policy).toContain("frame-ancestors 'self'");
  for (const path of [
    '/blog/a-charmes',
    '/blog/a-charmes/video/peertube.example',
    '/blog/a-charmes/video/peertube.example;script-src/x',
    '/blog/a-charmes/video/*/x',
    '/annuaire/video/peertube.example/x',
  ]) {
    expect(policyOf(path)).not.toContain('frame-src');
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
  }
});
