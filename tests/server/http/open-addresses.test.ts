import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isTileAddress, tileOrigin } from '@/lib/instance/tiles';
import { setSecurityHeaders } from '@/server/http/security-headers';
import { tileOriginReader } from '@/server/http/tile-origin';

function headersOf(url: string) {
  const headers = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => headers.set(name, value) };
  setSecurityHeaders(response as unknown as ServerResponse, true, url);
  return headers;
}

describe('frames', () => {
  test('one address may be framed by other sites', () => {
    expect(headersOf('/annuaire/widget?commune=88160').has('x-frame-options')).toBe(false);
  });

  test.each(['/', '/annuaire', '/annuaire/widget/', '/annuaire/widget2', '/?x=/annuaire/widget', '/compte'])(
    '%s may not',
    (url) => {
      expect(headersOf(url).get('x-frame-options')).toBe('DENY');
      expect(headersOf(url).get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );
});

describe('map tiles', () => {
  test.each([
    ['https://tuiles.example.org/{z}/{x}/{y}.png', 'https://tuiles.example.org'],
    ['https://tuiles.example.org:8443/a/{z}/{x}/{y}?k=1', 'https://tuiles.example.org:8443'],
  ])('%s lets pages load pictures from %s', (url, origin) => {
    expect(tileOrigin(url)).toBe(origin);
  });

  test.each([
    '',
    'http://tuiles.example.org/{z}/{x}/{y}.png',
    'https://tuiles.example.org/{z}/{x}.png',
    "https://tuiles.example.org; script-src 'unsafe-inline'/{z}/{x}/{y}",
    'https://{s}.tuiles.example.org/{z}/{x}/{y}.png',
    'javascript:alert(1)//{z}{x}{y}',
    'https://moi@tuiles.example.org/{z}/{x}/{y}.png',
  ])('« %s » is no address of tiles', (url) => {
    expect(isTileAddress(url)).toBe(false);
    expect(tileOrigin(url)).toBe('');
  });

  test('the setting is read again after five seconds, and held while the database is away', async () => {
    let time = 0;
    let answer: () => Promise<string> = async () => 'https://un.example.org';
    const read = tileOriginReader(
      () => answer(),
      () => time,
    );
    expect(await read()).toBe('https://un.example.org');
    answer = async () => 'https://deux.example.org';
    time = 4_999;
    expect(await read()).toBe('https://un.example.org');
    time = 5_000;
    expect(await read()).toBe('https://deux.example.org');
    answer = () => Promise.reject(new Error('away'));
    time = 20_000;
    expect(await read()).toBe('https://deux.example.org');
  });
});
