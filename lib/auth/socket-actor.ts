import type { Connecte } from '@/lib/comptes/actor';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { decodeSessionToken, sessionCookieName } from './session-token';

/** The person behind the value of a session cookie, looked up now, or null. */
export async function actorOfToken(token: string | undefined): Promise<Connecte | null> {
  const sessionId = token ? await decodeSessionToken(token) : null;
  return sessionId ? resumeSession(sessionId) : null;
}

function cookieValue(header: string, name: string) {
  for (const pair of header.split(';')) {
    const cut = pair.indexOf('=');
    if (cut > 0 && pair.slice(0, cut).trim() === name) return pair.slice(cut + 1).trim();
  }
  return undefined;
}

/** The signed-in person behind a `Cookie` header, or null. Plain Node: for sockets and uploads. */
export const actorOfCookie = (cookieHeader: string | undefined): Promise<Connecte | null> =>
  actorOfToken(cookieValue(cookieHeader ?? '', sessionCookieName()));
