import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '@/proxy';

const policyOf = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(new URL(path, 'http://localhost:3000'), { headers })).headers.get(
    'content-security-policy',
  ) ?? '';

test('pages load pictures from this site alone', () => {
  expect(policyOf('/annuaire')).toContain("img-src 'self' data: blob:;");
});

test('with map tiles, from where the tiles are too, and nothing else from there', () => {
  const policy = policyOf('/annuaire', { 'x-tile-origin': 'https://tuiles.example.org' });
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
