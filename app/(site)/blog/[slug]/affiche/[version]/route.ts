import { redirect } from 'next/navigation';
import { posterAnswer } from '@/app/social-poster/answer';
import { posterVersion } from '@/app/social-poster/version';
import { paths } from '@/lib/core/paths';
import { currentArticle } from '../../current-article';
import { articlePoster } from '../../poster';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ slug: string; version: string }> };

/** What other sites show of an article that is shared there. */
export async function GET(_request: Request, { params }: Params) {
  const { slug, version } = await params;
  const article = await currentArticle(slug, (now) => paths.articleAffiche(now, version));
  const words = await articlePoster(article);
  const answer = await posterAnswer(version, words, article.etat === 'publie' && !article.hidden);
  return answer ?? redirect(paths.articleAffiche(article.slug, posterVersion(words)));
}
