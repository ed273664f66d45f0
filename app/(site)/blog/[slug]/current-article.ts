import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { findMovedArticle, getArticle } from '@/lib/blog/queries/article';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

const find = cache(async (slug: string) => {
  try {
    return await getArticle(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/**
 * The article of this request, looked up once. An address it had before leads to the one it has now, at the same page.
 * @param page the address of a page of the article, by its slug
 */
export async function currentArticle(slug: string, page: (slug: string) => string = paths.article) {
  const article = await find(slug);
  if (article) return article;
  const moved = await findMovedArticle(await currentActor(), slug);
  if (moved) permanentRedirect(page(moved));
  notFound();
}
