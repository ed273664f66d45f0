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
