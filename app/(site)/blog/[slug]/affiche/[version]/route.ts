import { redirect } from 'next/navigation';
import { posterAnswer } from '@/app/social-poster/answer';
import { posterVersion } from '@/app/social-poster/version';
import { paths } from '@/lib/core/paths';
import { currentArticle } from '../../current-article';
import { articlePoster } from '../../poster';

export const dynamic = 'force-dynamic';

/** What other sites show of an article that is shared there. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; version: string }> },
) {
  const { slug, version } = await params;
  const article = await currentArticle(slug);
  const words = await articlePoster(article);
  const answer = await posterAnswer(version, words);
  // Shared before it was renamed: the picture of today.
  if (!answer) redirect(paths.articleAffiche(article.slug, posterVersion(words)));
  if (article.etat !== 'publie' || article.hidden) answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}
