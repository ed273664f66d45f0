import { oneLine, searchable } from '@/lib/core/text';
import { cut } from '@/lib/messages/excerpts';
import type { Extrait } from './words';

const LONGEST = 240;
/** What is kept before the first word found. */
const BEFORE = 70;

/** How much longer than its root a word may be: « salles » of « sall », not « articles » of « art ». */
const ending = (root: string) => (root.length < 5 ? 3 : 5);

/** The words of a text that come from one of these roots, as PostgreSQL makes them: whole words, never a part of one. */
export function marksOf(text: string, roots: readonly string[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const plain = searchable(word);
    if (roots.some((root) => plain.startsWith(root) && plain.length - root.length <= ending(root)))
      marks.push([index, index + word.length]);
  }
  return marks;
}

export const marked = (text: string, roots: readonly string[]): Extrait => ({
  texte: text,
  marks: marksOf(text, roots),
});

/** The part of a text around the first word found, on one line. */
export function extraitOf(text: string, roots: readonly string[]): Extrait {
  const line = oneLine(text);
  const first = marksOf(line, roots)[0]?.[0] ?? 0;
  const space = first > BEFORE ? line.indexOf(' ', first - BEFORE) : -1;
  const from = first <= BEFORE ? 0 : space >= 0 && space < first ? space + 1 : first;
  return marked((from > 0 ? '…' : '') + cut(line.slice(from), LONGEST), roots);
}
