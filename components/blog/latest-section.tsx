import Link from 'next/link';
import type { ArticleLine } from '@/lib/blog/words';
import { paths } from '@/lib/core/paths';
import { frenchSpaces } from '@/lib/core/text';
import { ArticleItems, ArticleMeta } from './article-items';
import { ArticleFace } from './face';

/** The latest articles on the home page, the first in large; nothing where there are none. */
export function LatestArticles({ articles, today }: { articles: readonly ArticleLine[]; today: Date }) {
  const [first, ...others] = articles;
  if (!first) return null;
  return (
    <section className="section section--suite" aria-labelledby="derniers-articles">
      <div className="page pile-section">
        <div>
          <div className="section-tete">
            <h2 id="derniers-articles">Sur le blog</h2>
            <Link className="lien-suite" href={paths.blog()} prefetch={false}>
              Tous les articles
            </Link>
          </div>
          <article className="article-une">
            <Link
              className="article-vignette"
              href={paths.article(first.slug)}
              prefetch={false}
              tabIndex={-1}
              aria-hidden="true"
            >
              <ArticleFace article={first} large />
            </Link>
            <div className="pile pile-courte">
              <ArticleMeta article={first} today={today} />
              <h3>
                <Link href={paths.article(first.slug)} prefetch={false}>
                  {frenchSpaces(first.titre)}
                </Link>
              </h3>
              {first.chapo && <p>{frenchSpaces(first.chapo)}</p>}
            </div>
          </article>
        </div>
        {others.length > 0 && <ArticleItems articles={others} today={today} short />}
      </div>
    </section>
  );
}
