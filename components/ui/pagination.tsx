import { Drawn } from './drawn';
import { Icon } from './icon';
import { PageLink } from './page-link';

/** First, last, and the pages around the current one; 0 stands for a gap. */
export function shownPages(page: number, pages: number): number[] {
  const shown: number[] = [];
  for (let n = 1; n <= pages; n++) {
    if (n === 1 || n === pages || Math.abs(n - page) <= 1) shown.push(n);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

type Way = { n: number; href: string };
type Ways = { page: number; shown: Way[]; before: string | null; next: string | null };

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
  const ways = {
    page,
    shown: shownPages(page, pages).map((n) => ({ n, href: n === 0 ? '' : href(n) })),
    before: page > 1 ? href(page - 1) : null,
    next: page < pages ? href(page + 1) : null,
  };
  return <Drawn as="nav" className="pagination" aria-label={label} of={Links} data={ways} />;
}

const Links = ({ page, shown, before, next }: Ways) => (
  <>
    {before && (
      <PageLink href={before} rel="prev">
        <Icon name="chevron-left" /> Précédente
      </PageLink>
    )}
    {shown.map(({ n, href }, place) =>
      n === 0 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
        <span key={`gap-${place}`}>…</span>
      ) : n === page ? (
        <span key={n} aria-current="page">
          <span className="sr">Page </span>
          {n}
        </span>
      ) : (
        <PageLink key={n} href={href}>
          <span className="sr">Page </span>
          {n}
        </PageLink>
      ),
    )}
    {next && (
      <PageLink href={next} rel="next">
        Suivante <Icon name="chevron-right" />
      </PageLink>
    )}
  </>
);
