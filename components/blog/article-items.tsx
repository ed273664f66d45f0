import { DrawnList } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { type ArticleLine, namesWords } from '@/lib/blog/words';
import { onDay, toTheMinute } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces } from '@/lib/core/text';
import { ArticleFace } from './face';

/** Its category, its authors and its day, each whole on a line as long as it fits. */
export const ArticleMeta = ({
  article: { categorie, auteurs, publishedAt },
  today,
}: {
  article: ArticleLine;
  today: Date;
}) => (
  <p className="meta">
    {categorie && <span>{categorie.nom}</span>}
    {auteurs.length > 0 && <span>{namesWords(auteurs)}</span>}
    {publishedAt && <span>{onDay(publishedAt, today)}</span>}
  </p>
);

type Props = {
  article: ArticleLine;
  today: Date;
  /** Without what stands under its title. */
  short?: boolean | undefined;
};

/** Articles, with their picture. */
export const ArticleItems = ({
  articles,
  today,
  short,
}: Pick<Props, 'short' | 'today'> & { articles: readonly ArticleLine[] }) => (
  <DrawnList
    as="ul"
    className="article-liste"
    of={Item}
    lines={articles.map((article) => ({ article, today: toTheMinute(today), short }))}
  />
);

function Item({ article, today, short = false }: Props) {
  const { slug, titre, chapo } = article;
  return (
    <li>
      <PageLink className="article-vignette" href={paths.article(slug)} tabIndex={-1} aria-hidden="true">
        <ArticleFace article={article} />
      </PageLink>
      <div className="pile pile-courte">
        <ArticleMeta article={article} today={today} />
        <h3>
          <PageLink href={paths.article(slug)}>{frenchSpaces(titre)}</PageLink>
        </h3>
        {!short && chapo && <p>{frenchSpaces(chapo)}</p>}
      </div>
    </li>
  );
}
