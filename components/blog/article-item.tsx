import Link from 'next/link';
import { type ArticleLine, namesWords } from '@/lib/blog/words';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { ArticleFace } from './face';

/** « Retours d’expérience · Nadia Benali · le 18 novembre ». */
export const lineWords = ({ categorie, auteurs, publishedAt }: ArticleLine, today: Date) =>
  [categorie?.nom, namesWords(auteurs), publishedAt && onDay(publishedAt, today)].filter(Boolean).join(' · ');

/** An article in a list. */
export function ArticleItem({
  article,
  today,
  short = false,
}: {
  article: ArticleLine;
  today: Date;
  /** Without what stands under its title. */
  short?: boolean;
}) {
  const { slug, titre, chapo } = article;
  return (
    <li>
      <Link
        className="article-vignette"
        href={paths.article(slug)}
        prefetch={false}
        tabIndex={-1}
        aria-hidden="true"
      >
        <ArticleFace article={article} />
      </Link>
      <div className="pile pile-courte">
        <p className="petit doux">{lineWords(article, today)}</p>
        <h3>
          <Link href={paths.article(slug)} prefetch={false}>
            {titre}
          </Link>
        </h3>
        {!short && chapo && <p>{chapo}</p>}
      </div>
    </li>
  );
}
