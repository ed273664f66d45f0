import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingFor } from '@/server/kept-pages/send';
import { fill, toTemplate } from '@/server/kept-pages/template';

const policy = (nonce: string) => `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'`;
const page = (nonce: string, text = '') =>
  `<html><script nonce="${nonce}">1</script>${text}<link nonce="${nonce}"></html>`;
const html = { 'content-type': 'text/html; charset=utf-8' };
const answer = (over: object = {}) => ({
  status: 200,
  headers: { ...html, 'content-security-policy': policy('abc=') },
  body: page('abc='),
  ...over,
});

test('a page comes again whole, under another nonce, and nothing of the first one is left', () => {
  const nonce = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((b) => Buffer.from(b).toString('base64'));
  fc.assert(
    fc.property(nonce, nonce, fc.string(), (one, two, text) => {
      fc.pre(one !== two && !text.includes(one));
      const headers = { ...html, 'content-security-policy': policy(one), link: `</a.css>; nonce="${one}"` };
      const template = toTemplate(answer({ headers, body: page(one, text) }));
      if (!template) throw new Error('not kept');
      const again = fill(template, two);
      expect(again.body).toBe(page(two, text));
      expect(Object.fromEntries(again.headers)).toEqual({
        ...html,
        'content-security-policy': policy(two),
        link: `</a.css>; nonce="${two}"`,
      });
    }),
  );
});

test('what belongs to one answer is not kept with it', () => {
  const headers = { ...answer().headers, 'x-request-id': 'a', 'content-length': 12, date: 'today' };
  const names = toTemplate(answer({ headers }))?.headers.map(([name]) => name);
  expect(names).toEqual(['content-type', 'content-security-policy']);
});

test.each([
  ['an error', { status: 500 }],
  ['a page that is not there', { status: 404 }],
  ['what gives a cookie', { headers: { ...answer().headers, 'set-cookie': ['a=b'] } }],
  ['what has no policy', { headers: html }],
  ['what is not a page', { headers: { ...answer().headers, 'content-type': 'application/json' } }],
  ['half a page', { body: '<html><p>…' }],
  ['a page with a part that failed', { body: page('abc=', '<!--$!--><template></template>') }],
])('%s is not kept', (_, over) => {
  expect(toTemplate(answer(over))).toBeNull();
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=0.5, br;q=0', 'gzip'],
  ['identity', null],
  ['', null],
  [undefined, null],
])('who accepts %o gets %o', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});
