import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

const DAY_MS = 86_400_000;
/** Less than a year, as RFC 9116 advises. */
const VALID_DAYS = 180;

/** Whom to tell of a flaw (RFC 9116). */
export async function GET() {
  const { emailContact } = await getInstance();
  const at = (path: string) => new URL(path, env().publicUrl).href;
  const lines = [
    `Contact: ${emailContact ? `mailto:${emailContact}` : at(paths.mentionsLegales())}`,
    `Expires: ${new Date(now().getTime() + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${at('/.well-known/security.txt')}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
