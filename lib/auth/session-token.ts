import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/core/env';

/**
 * How long a browser keeps the cookie, in seconds. The session's row decides when it is over, thirty days after its last
 * use: a page cannot set cookies while it renders, so the cookie itself could not slide.
 */
export const COOKIE_SECONDS = 365 * 86_400;

export const isSecure = () => env().publicUrl.protocol === 'https:';

export const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

function secret() {
  const value = process.env.AUTH_SECRET;
  if (!value) throw new Error('AUTH_SECRET is not set: the server sets it before anyone signs in');
  return value;
}

/** The encrypted cookie value that carries a session id. */
export const encodeSessionToken = (sid: string) =>
  encode({ token: { sid }, secret: secret(), maxAge: COOKIE_SECONDS });

/** Session ids by secret and cookie value, the last used last: decrypting costs more than looking the session up. */
const opened = new Map<string, string>();
const OPENED_MOST = 2_000;

/**
 * The session id in a cookie value, or null when we did not write it. Whether the session is still open is for its row to
 * say, at each use.
 */
export async function decodeSessionToken(token: string): Promise<string | null> {
  const key = `${secret()} ${token}`;
  const sid = opened.get(key) ?? (await open(token));
  if (sid === null) return null;
  opened.delete(key);
  opened.set(key, sid);
  const [oldest] = opened.keys();
  if (opened.size > OPENED_MOST && oldest !== undefined) opened.delete(oldest);
  return sid;
}

async function open(token: string): Promise<string | null> {
  try {
    const payload = await decode({ token, secret: secret() });
    return typeof payload?.sid === 'string' ? payload.sid : null;
  } catch {
    return null;
  }
}
