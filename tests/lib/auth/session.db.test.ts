import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, test } from 'vitest';
import { authOptions } from '@/lib/auth/options';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { signOut } from '@/lib/comptes/commands/close-session';
import { resetDatabase } from '@/tests/support/database';
import { aNewcomer } from '@/tests/support/visits';

const cookie = (token: string) => `autre=1; ${sessionCookieName()}=${token}; encore=a=b`;

beforeEach(resetDatabase);

describe('the session cookie', () => {
  test('is its person, until the session is over', async () => {
    const actor = await aNewcomer();
    const header = cookie(await encodeSessionToken(actor.sessionId));
    await expect(actorOfCookie(header)).resolves.toEqual(actor);
    await signOut(actor);
    await expect(actorOfCookie(header)).resolves.toBeNull();
  });

  test('does not carry the session id in the clear', async () => {
    const { sessionId } = await aNewcomer();
    expect(await encodeSessionToken(sessionId)).not.toContain(sessionId);
  });

  test('written by somebody else, cut or empty, is nobody', async () => {
    const { sessionId } = await aNewcomer();
    const token = await encodeSessionToken(sessionId);
    const forged = await encode({
      token: { sid: sessionId },
      secret: 'another secret of more than thirty-two chars',
    });
    for (const value of ['', 'x', sessionId, forged, token.slice(0, -2), `${token}x`])
      await expect(actorOfCookie(cookie(value))).resolves.toBeNull();
    await expect(actorOfCookie(undefined)).resolves.toBeNull();
    await expect(actorOfCookie(`__Secure-${sessionCookieName()}=${token}`)).resolves.toBeNull();
  });
});

describe('next-auth', () => {
  const { callbacks, providers, useSecureCookies, secret } = authOptions();

  test('looks the session up at each use, and throws once it is over', async () => {
    const actor = await aNewcomer();
    const use = () =>
      callbacks?.jwt?.({ token: { sid: actor.sessionId }, user: { id: '', sessionId: '' }, account: null });
    const resume = () =>
      callbacks?.jwt?.({ token: { sid: actor.sessionId } } as Parameters<
        NonNullable<typeof callbacks.jwt>
      >[0]);
    expect(await use()).toEqual({ sid: '' });
    await expect(resume()).resolves.toEqual({ sid: actor.sessionId });
    await signOut(actor);
    await expect(resume()).rejects.toThrow();
  });

  test('takes its secret and its cookies from our settings', () => {
    expect(secret).toBe(process.env.AUTH_SECRET);
    expect(useSecureCookies).toBe(false);
    expect(providers.map((provider) => provider.id)).toHaveLength(1);
  });
});
