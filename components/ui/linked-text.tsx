import { linkify } from './linkify';

/** Plain text as typed, its web addresses as links. Nothing else in it is ever markup. */
export function LinkedText({ text }: { text: string }) {
  let at = 0;
  return linkify(text).map(({ text: piece, href }) => {
    const key = at;
    at += piece.length;
    return href ? <TextLink key={key} href={href} text={piece} /> : piece;
  });
}

/** An address that somebody typed: the page it stands on stays open. */
export const TextLink = ({ href, text }: { href: string; text: string }) => (
  <a href={href} rel="noopener nofollow" target="_blank">
    {text}
    <span className="sr"> (nouvelle fenêtre)</span>
  </a>
);
