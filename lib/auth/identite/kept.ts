import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import type { Identite } from '@/lib/comptes/identite';
import { isSecure } from '../session-token';
import type { Checks } from './provider';

/** Time to sign in over there, in seconds. */
const AWAY_SECONDS = 15 * 60;
/** Time to show the account that an identity is to be tied to; a link by mail holds thirty minutes. */
const TIE_SECONDS = 30 * 60;
const PATH = '/connexion/identite';

const secret = () => process.env.AUTH_SECRET ?? '';
const nameOf = (what: string) => `${isSecure() ? '__Secure-' : ''}identite-${what}`;
const options = (maxAge: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: PATH,
  secure: isSecure(),
  maxAge,
});

/** Sealed in a cookie: nothing of an attempt is stored until it has succeeded. A seal of one kind is not one of another. */
async function keep(what: string, salt: string, token: Record<string, unknown>, maxAge: number) {
  const jar = await cookies();
  jar.set(nameOf(what), await encode({ token, secret: secret(), salt, maxAge }), options(maxAge));
}

async function read(what: string, salt: string): Promise<Record<string, unknown> | null> {
  const token = (await cookies()).get(nameOf(what))?.value;
  if (!token) return null;
  return decode({ token, secret: secret(), salt }).catch(() => null);
}

async function drop(what: string) {
  (await cookies()).set(nameOf(what), '', options(0));
}

export type Attempt = Checks & { suite: string | null };

/** Two tabs may be on their way at once: each attempt has a cookie of its own, named by its state. */
const attemptName = (state: string) => state.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 16);

export const keepAttempt = (attempt: Attempt) =>
  keep(attemptName(attempt.state), 'identite-tentative', attempt, AWAY_SECONDS);

/** The attempt that this browser made with this state, once. */
export async function takeAttempt(state: string): Promise<Attempt | null> {
  const name = attemptName(state);
  const found = await read(name, 'identite-tentative');
  if (!found || found.state !== state || typeof found.nonce !== 'string') return null;
  await drop(name);
  return { state, nonce: found.nonce, suite: typeof found.suite === 'string' ? found.suite : null };
}

export const keepToTie = (identite: Identite) => keep('a-relier', 'identite-a-relier', identite, TIE_SECONDS);

/** The identity that waits, in this browser, to be tied to an account. */
export async function findToTie(): Promise<Identite | null> {
  const found = await read('a-relier', 'identite-a-relier');
  const text = (name: keyof Identite) => (typeof found?.[name] === 'string' ? String(found[name]) : '');
  const [issuer, sub, email] = [text('issuer'), text('sub'), text('email')];
  if (!issuer || !sub || !email) return null;
  return {
    issuer,
    sub,
    email,
    nom: text('nom'),
    organisation: text('organisation'),
    siret: text('siret') || null,
  };
}

export const dropToTie = () => drop('a-relier');
