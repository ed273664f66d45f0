import { linkify } from '@/components/ui/linkify';
import { findMentions, type Nameable } from '@/lib/messages/mentions';

/** A stretch of a text: plain, a web address, or somebody's name. */
export type TextPiece = { text: string; href?: string; mention?: 'autre' | 'moi' };

/** Cuts a text into its links and the names it holds. Joined, the pieces are the text. */
export function pieces(body: string, named: Nameable[], meId: string): TextPiece[] {
  return linkify(body).flatMap((piece) => (piece.href ? [piece] : names(piece.text, named, meId)));
}

function names(text: string, named: Nameable[], meId: string): TextPiece[] {
  const found: TextPiece[] = [];
  let end = 0;
  for (const { from, to, compteIds } of findMentions(text, named)) {
    if (from > end) found.push({ text: text.slice(end, from) });
    found.push({ text: text.slice(from, to), mention: compteIds.includes(meId) ? 'moi' : 'autre' });
    end = to;
  }
  if (end < text.length || found.length === 0) found.push({ text: text.slice(end) });
  return found;
}
