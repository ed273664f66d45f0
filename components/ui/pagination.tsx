import Link from 'next/link';
import { Icon } from './icon';

/** First, last, and the pages around the current one; 0 stands for a gap. */
export function shownPages(page: number, pages: number): number[] {
  const shown: number[] = [];
  for (let n = 1; n <= pages; n++) {
    if (n === 1 || n === pages || Math.abs(n - page) <= 1) shown.push(n);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

/** `href` gives the address of a page, counted from 1. Nothing is drawn for a single page. */
export function Pagination({
  page,
  pages,
  href,
  label = 'Pages',
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
  label?: string;
}) {
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          <Icon name="chevron-left" /> Précédente
        </Link>
      )}
      {shownPages(page, pages).map((n, place) =>
        n === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
          <span key={`gap-${place}`}>…</span>
        ) : n === page ? (
          <span key={n} aria-current="page">
            <span className="sr">Page </span>
            {n}
          </span>
        ) : (
          <Link key={n} href={href(n)}>
            <span className="sr">Page </span>
            {n}
          </Link>
        ),
      )}
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          Suivante <Icon name="chevron-right" />
        </Link>
      )}
    </nav>
  );
}
