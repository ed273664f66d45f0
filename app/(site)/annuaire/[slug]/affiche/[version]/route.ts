import { redirect } from 'next/navigation';
import { posterAnswer } from '@/app/social-poster/answer';
import { posterVersion } from '@/app/social-poster/version';
import { paths } from '@/lib/core/paths';
import { currentFiche } from '../../current-fiche';
import { fichePoster } from '../../poster';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ slug: string; version: string }> };

/** What other sites show of a fiche that is shared there. */
export async function GET(_request: Request, { params }: Params) {
  const { slug, version } = await params;
  const fiche = await currentFiche(slug, (now) => paths.ficheAffiche(now, version));
  const words = await fichePoster(fiche);
  const answer = await posterAnswer(version, words, true);
  return answer ?? redirect(paths.ficheAffiche(fiche.slug, posterVersion(words)));
}
