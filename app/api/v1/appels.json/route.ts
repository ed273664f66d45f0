import { listOpenAppels } from '@/lib/appels/open-data/queries';
import { visiteur } from '@/lib/comptes/actor';
import { openJson } from '../open-answer';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** Appels as open data: `{total, items, nextCursor}`; `?q=&limit=&cursor=`. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  return openJson(() => listOpenAppels(visiteur, Object.fromEntries(searchParams)));
}
