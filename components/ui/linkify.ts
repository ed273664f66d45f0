export type Piece = { text: string; href?: string };

/** With its protocol, or as people write it: « www.vosges.fr », at the start of a word. */
const ADDRESS = /(?:https?:\/\/|(?<![\p{L}\p{N}_@/.-])www\.)[^\s<>"«»]+/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = ".,;:!?'’)]}…";

/**
 * Cuts a text into plain pieces and web addresses (http and https; www. means https). Joined, the pieces are the text.
 */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trim(match[0]);
    const href = destination(address);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) });
  return pieces;
}

function destination(address: string): string | null {
  if (/^http/i.test(address)) return URL.canParse(address) ? new URL(address).href : null;
  const href = `https://${address}`;
  if (!URL.canParse(href)) return null;
  // « www.a.fr@b.fr » would lead to b.fr, « www.fin » nowhere.
  return /^www\.[^.]+\.[^.]/.test(new URL(href).hostname) ? new URL(href).href : null;
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
