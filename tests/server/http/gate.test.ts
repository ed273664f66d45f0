import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable } from '@/server/http/address';
import { bodyRefusal, MAX_BODY_BYTES } from '@/server/http/body-limit';
import { clientAddress } from '@/server/http/client-address';
import { normaliseRequest } from '@/server/http/normalise';
import { isOwnWrite } from '@/server/http/origin';
import { loggedPath } from '@/server/http/request-log';

const SITE = 'https://culture.example.fr';

const request = (given: { method?: string; headers?: Record<string, string>; from?: string }) =>
  ({
    method: given.method ?? 'GET',
    headers: given.headers ?? {},
    socket: { remoteAddress: given.from ?? '127.0.0.1' },
  }) as unknown as IncomingMessage;

describe('writing from another site', () => {
  const post = (headers: Record<string, string>) => isOwnWrite(request({ method: 'POST', headers }), SITE);

  it('is refused when the browser says where it comes from', () => {
    expect(post({ origin: 'https://evil.example' })).toBe(false);
    expect(post({ origin: 'null' })).toBe(false);
    expect(post({ origin: `${SITE}.evil.example` })).toBe(false);
    expect(post({ origin: SITE.replace('https', 'http') })).toBe(false);
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(false);
  });

  it('is no concern of our own pages, nor of clients that are not browsers', () => {
    expect(post({ origin: SITE })).toBe(true);
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(post({})).toBe(true);
  });

  it('is told by the method: reading is free', () => {
    fc.assert(
      fc.property(fc.constantFrom('GET', 'HEAD', 'OPTIONS'), fc.webUrl(), (method, origin) => {
        expect(isOwnWrite(request({ method, headers: { origin } }), SITE)).toBe(true);
      }),
    );
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
      expect(isOwnWrite(request({ method, headers: { origin: 'https://evil.example' } }), SITE)).toBe(false);
  });
});

describe('where a request comes from', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };

  it('is the last hop that a reverse proxy of this machine wrote', () => {
    expect(clientAddress(request({ headers: forwarded }), new URL(SITE))).toBe('203.0.113.9');
    expect(clientAddress(request({ headers: forwarded, from: '::ffff:127.0.0.1' }), new URL(SITE))).toBe(
      '203.0.113.9',
    );
  });

  it('is never what a direct client pretends', () => {
    expect(clientAddress(request({ headers: forwarded, from: '192.0.2.7' }), new URL(SITE))).toBe(
      '192.0.2.7',
    );
    expect(clientAddress(request({ headers: forwarded }), new URL('http://localhost:3000'))).toBe(
      '127.0.0.1',
    );
  });
});

describe('what Next is shown', () => {
  it('is our address, whatever the request says, and none of the headers we write ourselves', () => {
    const seen = request({
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'x-middleware-subrequest': 'proxy',
        'x-pathname': '/compte',
        'x-nonce': 'known',
        'x-request-id': 'forged',
        accept: 'text/html',
      },
    });
    normaliseRequest(seen, new URL(SITE), 'ours');
    expect(seen.headers).toEqual({
      host: 'culture.example.fr',
      accept: 'text/html',
      'x-forwarded-host': 'culture.example.fr',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '127.0.0.1',
      'x-client-address': '127.0.0.1',
      'x-request-id': 'ours',
    });
  });
});

describe('what the log keeps of an address', () => {
  it('has neither tokens nor queries', () => {
    expect(loggedPath('/lien/0193.abc')).toBe('/lien/…');
    expect(loggedPath('/invitation/0193.abc?x=1')).toBe('/invitation/…');
    const token = `0193-a.2.${'aB-_'.repeat(10)}xyz`;
    expect(loggedPath(`/appels/suivis/${token}.ics`)).toBe('/appels/suivis/….ics');
    expect(loggedPath(`/api/alertes/${token}?x=1`)).toBe('/api/alertes/…');
    expect(loggedPath(`/annonces/recherches/arret/${token}`)).toBe('/annonces/recherches/arret/…');
    expect(loggedPath('/annonces/flux.xml')).toBe('/annonces/flux.xml');
    expect(loggedPath('/inscription?invitation=0193.abc')).toBe('/inscription');
    expect(loggedPath('/espaces/mains#ici')).toBe('/espaces/mains');
  });
});

describe('the size of what is sent', () => {
  const post = (headers: Record<string, string>) => bodyRefusal({ method: 'POST', headers });

  it('is not held to it when it is a file, whose own road counts', () => {
    const put = (headers: Record<string, string>) => bodyRefusal({ method: 'PUT', headers }, true);
    expect(put({ 'content-length': String(MAX_BODY_BYTES + 1) })).toBeNull();
    expect(put({ 'transfer-encoding': 'chunked' })).toBe(411);
  });

  it('is announced, and bounded', () => {
    expect(post({ 'content-length': String(MAX_BODY_BYTES) })).toBeNull();
    expect(post({ 'content-length': String(MAX_BODY_BYTES + 1) })).toBe(413);
    expect(post({ 'transfer-encoding': 'chunked' })).toBe(411);
  });
});

describe('an address', () => {
  it('that cannot be decoded, holds a NUL or names another host is refused', () => {
    for (const url of [
      '/lien/%F0',
      '/espaces/%',
      '/espaces/a/documents/%00',
      '/?q=%00',
      'http://evil.example/',
    ])
      expect(isReadable(url), url).toBe(false);
  });

  it('of any words is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        fc.pre(!words.includes('\0'));
        expect(isReadable(`/recherche?q=${encodeURIComponent(words)}`)).toBe(true);
        expect(isReadable(`/espaces/${encodeURIComponent(words)}`)).toBe(true);
      }),
    );
  });
});
