import { openCsvHead, openCsvLine } from '@/lib/annuaire/open-data/csv';
import { streamOpenFiches } from '@/lib/annuaire/open-data/queries';
import { visiteur } from '@/lib/comptes/actor';
import { openCsv } from '../open-answer';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

async function* pieces(input: unknown) {
  let head = openCsvHead();
  for await (const fiches of streamOpenFiches(visiteur, input)) {
    yield head + fiches.map(openCsvLine).join('');
    head = '';
  }
}

/** The annuaire as one CSV, whole unless `?limit=` says otherwise; `?q=&cursor=` as for the JSON. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  return openCsv('annuaire.csv', pieces(Object.fromEntries(searchParams)));
}
