import { markdown } from './markdown';

/** A path, a question or a place of this site, an address to write to or to call. */
const HERE = /^(?:\/(?!\/)|[?#]|$|mailto:|tel:)/i;

/** Where the links of a text lead on other sites, each once, however they were written; pictures are links to theirs. */
export function linksOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const { children } of markdown.parse(text, {}))
    for (const token of children ?? []) {
      const href = token.attrGet(token.type === 'image' ? 'src' : 'href');
      if (href !== null && !HERE.test(href)) found.add(href);
    }
  return found;
}
