import { annoncesFeed } from '@/lib/annonces/open-data/feed';
import { visiteur } from '@/lib/comptes/actor';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** The latest annonces, for feed readers. */
export async function GET() {
  return new Response(await annoncesFeed(visiteur), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
