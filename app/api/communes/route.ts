import { completeCommunes } from '@/lib/communes/queries';

/** Completion of a commune's name or postcode: `{items: [{insee, nom, codePostal, pres}]}`, eight at most. */
export async function GET(request: Request) {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  const items = await completeCommunes(q.slice(0, 100));
  return Response.json({ items }, { headers: { 'Cache-Control': 'public, max-age=3600' } });
}
