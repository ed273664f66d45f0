import { cookies } from 'next/headers';
import { signOut } from '@/lib/comptes/commands/close-session';
import { currentActor } from './current-actor';
import { COOKIE_SECONDS, encodeSessionToken, isSecure, sessionCookieName } from './session-token';

const options = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() });

/**
 * Gives this browser a session just opened, and closes the one it had. In an action or a route handler only.
 * Written here rather than by next-auth's own form, which needs JavaScript or a first round trip for its CSRF cookie.
 */
export async function startSession(sessionId: string) {
  const former = await currentActor();
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSessionToken(sessionId), {
    ...options(),
    maxAge: COOKIE_SECONDS,
  });
  if (former.kind === 'compte' && former.sessionId !== sessionId) await signOut(former);
}

/** Takes the session cookie away from this browser. In an action or a route handler only. */
export async function dropSessionCookie() {
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...options(), maxAge: 0 });
}
