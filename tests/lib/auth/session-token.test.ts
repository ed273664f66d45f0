import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('AUTH_SECRET', 'a-secret-for-tests-of-more-than-thirty-two-characters');
});
afterEach(() => vi.unstubAllEnvs());

/** The settings are read once per process: each test loads the room anew. */
async function load(publicUrl: string) {
  vi.stubEnv('PUBLIC_URL', publicUrl);
  return import('@/lib/auth/session-token');
}

test('the cookie’s name and its secure flag come from PUBLIC_URL', async () => {
  const site = await load('https://culture.exemple.fr');
  expect([site.sessionCookieName(), site.isSecure()]).toEqual(['__Secure-next-auth.session-token', true]);
  vi.resetModules();
  const local = await load('http://localhost:3000');
  expect([local.sessionCookieName(), local.isSecure()]).toEqual(['next-auth.session-token', false]);
});

test('a session id comes back out of the cookie, and only with our secret', async () => {
  const { decodeSessionToken, encodeSessionToken } = await load('http://localhost:3000');
  const token = await encodeSessionToken('abc');
  expect(await decodeSessionToken(token)).toBe('abc');
  vi.stubEnv('AUTH_SECRET', 'another-secret-for-tests-of-more-than-thirty-two-characters');
  expect(await decodeSessionToken(token)).toBeNull();
});
