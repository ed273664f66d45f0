import { blogFeed } from '@/lib/blog/queries/feed';
import { visiteur } from '@/lib/comptes/actor';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** The latest articles, for feed readers. */
export async function GET() {
  return new Response(await blogFeed(visiteur), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
