import { searchable } from '@/lib/core/text';
import type { Guide } from './read-guide';

/** Words that say nothing of what is looked for. */
const EMPTY = new Set(
  'a ai au aux avec ce ces comment d dans de des du elle en est et faire faut il j je l la le les leur ma mes mon n ne nous on ou par pas pour puis qu que qui quoi s sa se ses son sur t un une veux vous y'.split(
    ' ',
  ),
);

/**
 * Slips between two words: letters wrong, missing, too many or swapped with the next (Damerau and Levenshtein, with
 * restricted swaps). Stops counting above `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Short words are too alike to forgive anything. */
const forgiven = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** 3 for the word itself, 2 for its beginning, 1 for a slip, 0 for another word. */
function likeness(word: string, other: string): number {
  if (word === other) return 3;
  if (word.length >= 3 && other.startsWith(word)) return 2;
  const most = forgiven(word);
  if (most === 0) return 0;
  // « inviter » for « invitez »: what is typed may be longer than what is written, by an ending.
  const stem = other.length > word.length + most ? other.slice(0, word.length) : other;
  return slips(word, stem, most) <= most ? 1 : 0;
}

const best = (word: string, among: readonly string[]) =>
  among.reduce((found, other) => (found === 3 ? 3 : Math.max(found, likeness(word, other))), 0);

/** How well a guide answers a word: a title says more than a summary, and that more than the text. */
const weight = (word: string, { recherche }: Guide) =>
  best(word, recherche.titre) * 6 + best(word, recherche.resume) * 3 + best(word, recherche.texte);

/**
 * The guides that answer every word of a question, the best first; when none does, those that answer most of them. Case,
 * accents, slips and empty words do not count. An empty question finds all, as they come.
 */
export function searchGuides<G extends Guide>(guides: readonly G[], question: string): G[] {
  const asked = [...new Set(searchable(question.slice(0, 200)).split(' ').filter(Boolean))].slice(0, 12);
  const said = asked.filter((word) => !EMPTY.has(word));
  const looked = said.length > 0 ? said : asked;
  if (looked.length === 0) return [...guides];
  const found = guides
    .map((guide) => {
      const weights = looked.map((word) => weight(word, guide));
      return {
        guide,
        met: weights.filter((one) => one > 0).length,
        sum: weights.reduce((sum, one) => sum + one, 0),
      };
    })
    .filter(({ met }) => met > 0);
  const most = Math.max(0, ...found.map(({ met }) => met));
  return found
    .filter(({ met }) => met === most)
    .sort((a, b) => b.sum - a.sum || a.guide.rang - b.guide.rang)
    .map(({ guide }) => guide);
}
