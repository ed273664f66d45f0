import { cookies } from 'next/headers';
import { isSecure } from '@/lib/auth/session-token';
import { paths, safeSuite } from '@/lib/core/paths';

const KEPT_SECONDS = 120;
const name = () => `${isSecure() ? '__Secure-' : ''}refus`;

export type Refusal = { phrase: string; retour: string };

/** What was done there before is not said again. */
function withoutNews(path: string): string {
  const url = new URL(path, 'http://local.invalid');
  url.searchParams.delete('fait');
  return safeSuite(url.pathname + url.search) ?? paths.accueil();
}

/** For the page `paths.refus()` alone. In a cookie: a sentence in the address could be anybody's, and would stay in logs. */
export async function keepRefusal({ phrase, retour }: Refusal): Promise<void> {
  const kept = JSON.stringify({ phrase: phrase.slice(0, 800), retour: withoutNews(retour) });
  (await cookies()).set(name(), Buffer.from(kept).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    path: paths.refus(),
    secure: isSecure(),
    maxAge: KEPT_SECONDS,
  });
}

/** What was refused in this browser a moment ago, or null. */
export async function readRefusal(): Promise<Refusal | null> {
  const value = (await cookies()).get(name())?.value;
  if (!value) return null;
  try {
    const { phrase, retour }: Partial<Record<string, unknown>> = JSON.parse(
      Buffer.from(value, 'base64url').toString(),
    );
    return typeof phrase === 'string' ? { phrase, retour: safeSuite(retour) ?? paths.accueil() } : null;
  } catch {
    return null;
  }
}
