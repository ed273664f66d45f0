import { redirect } from 'next/navigation';
import { posterAnswer } from '@/app/social-poster/answer';
import { posterVersion } from '@/app/social-poster/version';
import { paths } from '@/lib/core/paths';
import { currentSujet } from '../../current-sujet';
import { sujetPoster } from '../../poster';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ slug: string; version: string }> };

/** What other sites show of a sujet that is shared there. */
export async function GET(_request: Request, { params }: Params) {
  const { slug, version } = await params;
  const sujet = await currentSujet(slug, null, (now) => paths.sujetAffiche(now, version));
  const words = await sujetPoster(sujet);
  const answer = await posterAnswer(version, words, !sujet.deletedAt && !sujet.hiddenAt);
  return answer ?? redirect(paths.sujetAffiche(sujet.slug, posterVersion(words)));
}
