import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { visiteur } from '@/lib/comptes/actor';
import { signOut } from '@/lib/comptes/commands/close-session';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { paths } from '@/lib/core/paths';
import { clientOf } from './client';
import { COOKIE_SECONDS, isSecure } from './session-token';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of the `Session` row. */
    sid?: string;
  }
}

type Given = Record<string, string | undefined>;

async function authorize(credentials: Given | undefined, given: Given = {}) {
  try {
    const client = clientOf({ get: (name) => given[name] ?? null });
    const { sessionId, compteId } = await signInWithPassword(visiteur, credentials, client);
    return { id: compteId, sessionId };
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

const password = Credentials({
  id: 'password',
  name: 'Mot de passe',
  credentials: { email: { label: 'Adresse e-mail' }, password: { label: 'Mot de passe', type: 'password' } },
  authorize: (credentials, request) => authorize(credentials, request.headers),
});

const actorOf = (sid: string | undefined) => (sid ? resumeSession(sid) : null);

/**
 * next-auth with sessions in a signed cookie whose row is looked up at each use. Built per request: the settings it
 * rests on are not there while the site is being built.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env.AUTH_SECRET,
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  pages: { signIn: paths.connexion(), error: paths.connexion(), signOut: paths.compte() },
  providers: [password],
  callbacks: {
    async jwt({ token, user }) {
      if (user) return { sid: user.sessionId };
      // Thrown, not returned empty: next-auth then clears the cookie at once.
      if (!(await actorOf(token.sid))) throw new Error('the session is over');
      return token;
    },
    async session({ token, session }) {
      const actor = await actorOf(token.sid);
      return { expires: session.expires, user: { id: actor?.id, name: actor?.nom } };
    },
  },
  events: {
    async signOut({ token }) {
      const actor = await actorOf(token?.sid);
      if (actor) await signOut(actor);
    },
  },
  logger: {
    // A session that is over is no fault of the site.
    error: (code, error) =>
      code === 'JWT_SESSION_ERROR' ? undefined : log.error({ code, error }, 'next-auth failed'),
    warn: (code) => log.debug({ code }, 'next-auth warned'),
    debug: () => undefined,
  },
});
