import { lineWidth } from './glyph-widths';

/** A line and its width in em, rounded up to the next 0.02 so that it never runs over. */
export type Line = { text: string; em: number };

export const MAX_LINES = 4;
const WANTED = 12;
/** Beyond this width the letters would be too small for a poster. */
const MAX_EM = 15;

/** Words that do not stand at the end of a line: they go with the next one. */
const SHORT = new Set(
  'a à au aux ce ces cet cette d de des du elle en et il l la le les leur ma me mes mon ne nos notre on ou où par pour qu sa se ses si son sous sur ta te tes ton un une vers vos votre y'.split(
    ' ',
  ),
);
const isShort = (word: string) => SHORT.has(word.toLocaleLowerCase('fr'));

export const measure = (text: string): Line => ({ text, em: Math.ceil(lineWidth(text) * 50) / 50 });

/**
 * Cuts a title as a playbill does: at most four lines, each about twelve characters, every one of which then fills the
 * measure. Null when it does not cut: the title is then set in small equal letters that wrap by themselves.
 */
export function cutTitle(title: string): Line[] | null {
  const words = title.split(/\s+/).filter(Boolean);
  let lines = keepShortWordsWithNext(words);
  while (lines.length > MAX_LINES) {
    const merged = mergeShortest(lines);
    if (!merged) return null;
    lines = merged;
  }
  const measured = lines.map(measure);
  return measured.length > 0 && measured.every(({ em }) => em <= MAX_EM) ? measured : null;
}

function keepShortWordsWithNext(words: string[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const word of words) {
    const last = lines.at(-1);
    if (open && last !== undefined && last.length + 1 + word.length <= WANTED)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    open = isShort(word) || /^[«–—&+]$/.test(word);
  }
  return lines;
}

/** Joins the two neighbours that make the shortest line, if one of twelve characters can be made. */
function mergeShortest(lines: string[]): string[] | null {
  let best = -1;
  let bestLength = WANTED + 1;
  for (let at = 0; at + 1 < lines.length; at++) {
    const length = (lines[at]?.length ?? 0) + 1 + (lines[at + 1]?.length ?? 0);
    if (length < bestLength) [best, bestLength] = [at, length];
  }
  if (best < 0) return null;
  return [...lines.slice(0, best), `${lines[best]} ${lines[best + 1]}`, ...lines.slice(best + 2)];
}

/** Greatest letter size of a line, in hundredths of the poster's width; four lines are kept lower. */
const cap = (lines: number) => (lines > 3 ? 22 : 30);

/** Height of the cut title, in hundredths of the poster's width. */
export const titleHeight = (lines: Line[]) =>
  lines.reduce((sum, { em }) => sum + 0.94 * Math.min(86 / em, cap(lines.length)), 0);
