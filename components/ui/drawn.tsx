import { LRUCache } from 'lru-cache';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { zone } from '@/lib/core/zone';

type Renderer = { renderToStaticMarkup(element: ReactElement): string };
type Piece<P extends object> = (props: P) => ReactNode;

/** Letters of all that is kept. */
const MOST = 24_000_000;

const kept = new LRUCache<string, string>({
  maxSize: MOST,
  sizeCalculation: (html, name) => html.length + name.length,
});

let renderer: Renderer | undefined;

/** React’s own: Next’s bundle has none for server components, and must not see that it is asked for. */
function toHtml(element: ReactElement): string {
  renderer ??= process.getBuiltinModule('node:module').createRequire(`${process.cwd()}/package.json`)(
    'react-dom/server',
  ) as Renderer;
  return renderer.renderToStaticMarkup(element);
}

const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(piece: object): number {
  const known = numbers.get(piece) ?? ++count;
  numbers.set(piece, known);
  return known;
}

/** What a piece draws from this data, as HTML: drawn once for the same data. */
export function htmlOf<P extends object>(piece: Piece<P>, data: P): string {
  const name = `${numberOf(piece)} ${zone()} ${JSON.stringify(data)}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const html = toHtml(createElement(piece, data));
  kept.set(name, html);
  return html;
}

type Shown = {
  id?: string | undefined;
  className?: string;
  href?: string;
  'data-page'?: '';
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'data-etat'?: string;
};

type Props<P extends object> = Shown & {
  as: 'a' | 'article' | 'aside' | 'div' | 'footer' | 'li' | 'nav' | 'search' | 'section' | 'summary' | 'ul';
  of: Piece<P>;
  /** Plain data, all that the piece is drawn from: a clock in it shows whole minutes. */
  data: P;
};

/**
 * A piece of a page that many are shown alike: a message, a search form, the footer. It is drawn once for the same data,
 * and stands in the page as it is: React neither draws it again at each request nor wakes it in the browser. So a piece is
 * a pure function of its data, and holds neither hooks, client components nor actions; its links are PageLinks.
 */
export function Drawn<P extends object>({ as: Tag, of, data, ...rest }: Props<P>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React, which escapes what it is given
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: htmlOf(of, data) }} />;
}

/** A list of such pieces, its `<li>` among what each draws: a line is drawn again when its own data changed. */
export function DrawnList<P extends object>({
  as: Tag,
  of,
  lines,
  ...rest
}: Shown & { as: 'ol' | 'ul'; of: Piece<P>; lines: readonly P[] }) {
  const html = lines.map((line) => htmlOf(of, line)).join('');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React, which escapes what it is given
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
