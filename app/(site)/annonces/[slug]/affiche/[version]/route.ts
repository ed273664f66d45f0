import { redirect } from 'next/navigation';
import { posterAnswer } from '@/app/social-poster/answer';
import { posterVersion } from '@/app/social-poster/version';
import { paths } from '@/lib/core/paths';
import { currentAnnonce } from '../../current-annonce';
import { annoncePoster } from '../../poster';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ slug: string; version: string }> };

/** What other sites show of an annonce that is shared there. */
export async function GET(_request: Request, { params }: Params) {
  const { slug, version } = await params;
  const annonce = await currentAnnonce(slug);
  const words = await annoncePoster(annonce);
  const open = annonce.etat === 'publiee' || annonce.etat === 'pourvue' || annonce.etat === 'expiree';
  const answer = await posterAnswer(version, words, open);
  return answer ?? redirect(paths.annonceAffiche(annonce.slug, posterVersion(words)));
}
