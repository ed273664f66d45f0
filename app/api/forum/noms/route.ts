import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { suggestNamed } from '@/lib/forum/queries/nameable';

/** Whom a message of the forum may name, while one types: `{items: [{compteId, nom, structure}]}`. For members alone. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const headers = { 'Cache-Control': 'private, no-store' };
  try {
    const sujetId = (asked.get('sujet') ?? '').slice(0, 64);
    const items = await suggestNamed(await currentActor(), { q: asked.get('q') ?? '', sujetId });
    return Response.json({ items }, { headers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return Response.json({ items: [] }, { status: error.code === 'rate_limited' ? 429 : 404, headers });
  }
}
