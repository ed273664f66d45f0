import { getCarteFond } from '@/lib/communes/queries';
import { visiteur } from '@/lib/comptes/actor';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** The outline of the territory, a GeoJSON geometry; 404 while none was loaded. */
export async function GET() {
  const { contour } = await getCarteFond(visiteur);
  if (!contour) return Response.json({ error: 'Aucun contour.' }, { status: 404 });
  return Response.json(contour, { headers: { 'Cache-Control': 'public, max-age=600' } });
}
