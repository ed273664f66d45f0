import type Token from 'markdown-it/lib/token.mjs';
import sanitizeHtml from 'sanitize-html';
import { markdown } from './markdown';

export type RenderOptions = {
  /** Level of a heading written with one or two `#`: 3 unless told (a page's title is 1, its parts 2). */
  top?: 2 | 3;
  /** Shows pictures of this site (paths that begin with `/`); else their description is a link. */
  pictures?: boolean;
  /** Where names stand in a piece of text, [from, to[: drawn as mentions. */
  names?: (text: string) => readonly { from: number; to: number }[];
};

/** Characters of the texts whose HTML is remembered: pages show the same ones over and over. */
const REMEMBERED = 4_000_000;
const remembered = new Map<string, string>();
let weight = 0;

/**
 * The HTML of a text. Nothing in it runs, and no picture of another site is asked for: HTML typed by hand is shown as
 * typed, links go to http, https, mailto, tel or this site, with `rel="nofollow ugc noopener"`; headings are three levels.
 * What markdown-it made is read again by sanitize-html: two independent guards.
 */
export function renderRichText(text: string, options: RenderOptions = {}): string {
  const { top = 3, pictures = false, names } = options;
  // What names point to changes without the text.
  if (names) return render(text, { top, pictures, names });
  const key = `${top}${pictures ? 'p' : ''}:${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const html = render(text, { top, pictures });
  remember(key, html);
  return html;
}

function remember(key: string, html: string) {
  remembered.set(key, html);
  weight += key.length + html.length;
  for (const [oldest, kept] of remembered) {
    if (weight <= REMEMBERED) break;
    remembered.delete(oldest);
    weight -= oldest.length + kept.length;
  }
}

function render(text: string, { top, pictures, names }: RenderOptions & { top: 2 | 3 }): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = headingTag(token, top);
    if (token.type === 'inline' && token.children) {
      const local = pictures ? token.children : token.children.flatMap((child) => withoutPicture(child));
      token.children = (pictures ? local.flatMap(withoutForeignPicture) : local).flatMap((child) =>
        names ? withNames(child, names) : [child],
      );
    }
  }
  return sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), guard(top));
}

/** `#` and `##` are the first level: people write either. */
const headingTag = ({ tag }: Token, top: number) =>
  `h${top + Math.min(2, Math.max(0, Number(tag.slice(1)) - 2))}`;

const isHere = (src: string) => /^\/[^/\\]/.test(src);

const withoutForeignPicture = (token: Token): Token[] =>
  token.type === 'image' && !isHere(token.attrGet('src') ?? '') ? withoutPicture(token) : [token];

/** In the place of a picture, a link to it that says what it shows. */
function withoutPicture(token: Token): Token[] {
  if (token.type !== 'image') return [token];
  const href = token.attrGet('src') ?? '';
  const open = tokenOf(token, 'link_open', 'a', 1);
  open.attrSet('href', href);
  const words = tokenOf(token, 'text', '', 0);
  words.content = token.content || href;
  return [open, words, tokenOf(token, 'link_close', 'a', -1)];
}

function withNames(token: Token, names: NonNullable<RenderOptions['names']>): Token[] {
  if (token.type !== 'text' || !token.content.includes('@')) return [token];
  const found = names(token.content);
  const parts: Token[] = [];
  let at = 0;
  for (const { from, to } of found) {
    if (from < at) continue;
    parts.push(piece(token, at, from));
    const open = tokenOf(token, 'mention_open', 'span', 1);
    open.attrSet('class', 'mention');
    parts.push(open, piece(token, from, to), tokenOf(token, 'mention_close', 'span', -1));
    at = to;
  }
  return [...parts, piece(token, at)];
}

function piece(token: Token, from: number, to?: number): Token {
  const part = tokenOf(token, 'text', '', 0);
  part.content = token.content.slice(from, to);
  return part;
}

/** markdown-it exports no value of its class: a token makes another. */
function tokenOf(like: Token, type: string, tag: string, nesting: Token['nesting']): Token {
  const make = like.constructor as new (type: string, tag: string, nesting: Token['nesting']) => Token;
  return new make(type, tag, nesting);
}

const REL = 'nofollow ugc noopener';

const guard = (top: number): sanitizeHtml.IOptions => ({
  allowedTags: [
    'p',
    'br',
    'hr',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'img',
    'span',
    `h${top}`,
    `h${top + 1}`,
    `h${top + 2}`,
  ],
  allowedAttributes: { a: ['href', 'title', 'rel'], img: ['src', 'alt', 'loading'], ol: ['start'] },
  allowedClasses: { span: ['mention'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: REL } }),
    img: (tagName, attribs) => ({ tagName, attribs: { ...attribs, loading: 'lazy' } }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isHere(attribs.src ?? ''),
});
