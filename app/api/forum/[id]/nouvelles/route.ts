import { currentActor } from '@/lib/auth/current-actor';
import { newsOf } from '@/lib/forum/queries/news';

/** What others wrote in a sujet after a number: how many, the first of it, and by whom. Nothing of what nobody may read. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const apres = Number(new URL(request.url).searchParams.get('apres'));
  const { id } = await params;
  const numero = Number.isInteger(apres) && apres >= 0 && apres < 1_000_000 ? apres : 0;
  const news = await newsOf(await currentActor(), id.slice(0, 64), numero);
  return Response.json(news, { headers: { 'Cache-Control': 'private, no-store' } });
}
