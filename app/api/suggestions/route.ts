import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { AppError } from '@/lib/core/errors';
import { countSuggestion } from '@/lib/resultats/limits';
import { suggest } from '@/lib/resultats/suggest';
import { Q_MAX } from '@/lib/resultats/words';

/** What a search may be about, while it is typed: `{items: [{titre, sorte, chemin}]}`, eight at most; 429 to who asks too often. */
export async function GET(request: Request) {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  const headers = { 'Cache-Control': 'private, no-store' };
  try {
    const { address } = await requestClient();
    await countSuggestion(address);
    return Response.json({ items: await suggest(await currentActor(), q.slice(0, Q_MAX)) }, { headers });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'rate_limited') throw error;
    return Response.json({ items: [] }, { status: 429, headers });
  }
}
