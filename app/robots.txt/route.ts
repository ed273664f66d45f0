import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** Pages for one person, and answers for scripts: nothing to find there. The open data is. */
const CLOSED = ['/compte', '/connexion', '/inscription', '/invitation/', '/lien/', '/api/'];

/** RFC 9309. */
export function GET() {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL(paths.sitemaps(), env().publicUrl).href}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
