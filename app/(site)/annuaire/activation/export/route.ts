import { downloadHeaders, orNotFound, textStream } from '@/app/file-answer';
import { exportFiches, exportShares } from '@/lib/activation/queries/export';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';

const CSV = 'text/csv; charset=utf-8';

/** The tables of the activation page, or with `detail=fiches` one line per fiche. Agents only. */
export async function GET(request: Request) {
  const actor = await currentActor();
  const day = isoDay(now());
  if (new URL(request.url).searchParams.get('detail') !== 'fiches') {
    const csv = await orNotFound(exportShares(actor));
    return new Response(csv, { headers: downloadHeaders(CSV, `activation-${day}.csv`) });
  }
  const { publicUrl } = env();
  const lines = exportFiches(actor, (slug) => new URL(paths.fiche(slug), publicUrl).href);
  const first = await orNotFound(lines.next());
  return new Response(textStream(first, lines), {
    headers: downloadHeaders(CSV, `activation-fiches-${day}.csv`),
  });
}
