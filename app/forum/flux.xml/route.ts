import { visiteur } from '@/lib/comptes/actor';
import { forumFeed } from '@/lib/forum/open-data/feed';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** The newest sujets, for feed readers. */
export async function GET() {
  return new Response(await forumFeed(visiteur), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
