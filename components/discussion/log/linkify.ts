export type Piece = { text: string; href?: string };

const ADDRESS = /https?:\/\/[^\s<>"«»]+/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = ".,;:!?'’)]}…";

/** Cuts a text into plain pieces and web addresses (http and https only). Joined, the pieces are the text. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trim(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href: new URL(address).href });
    end = match.index + address.length;
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** A closing bracket stays when it was opened inside: « …/Épinal_(Vosges) ». */
function trim(address: string): string {
  let end = address.length;
  while (end > 0 && TRAILING.includes(address.charAt(end - 1))) end -= 1;
  const kept = address.slice(0, end);
  const closes = address.charAt(end) === ')' && count(kept, '(') > count(kept, ')');
  return closes ? `${kept})` : kept;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
