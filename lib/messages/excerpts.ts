import { oneLine, searchable } from '@/lib/core/text';
import type { Found, Quote } from './schema';

/** UTF-16 code units, as the rest. */
const QUOTE = 140;
const FOUND = 220;
/** What is kept before the first match. */
const BEFORE = 60;

/** Cut between two words where there are any, never inside a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const space = kept.lastIndexOf(' ');
  const whole = (space > max / 2 ? kept.slice(0, space) : kept).replace(/\p{Cs}$/u, '');
  return `${whole.trimEnd()}…`;
}

/** The beginning of a text on one line, 140 characters at most. */
export const extractOf = (body: string) => cut(oneLine(body), QUOTE);

type Quoted = Omit<Quote, 'extrait'> & { debut: string; fichiers: string[] | null };

export const quoteOf = ({ debut, fichiers, ...quote }: Quoted): Quote => ({
  ...quote,
  extrait: extractOf(debut || (fichiers ?? []).join(', ')),
});

/**
 * The part of a text around the first of the words, on one line, and where each stands in it. `words` are as `searchable`
 * makes them: « épinal » is found in « Épinal » and « ÉPINAL ».
 */
export function excerptAround(body: string, words: string[]): Pick<Found, 'extrait' | 'marks'> {
  const text = oneLine(body);
  const first = marksOf(text, words)[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : startOfWord(text, first - BEFORE);
  const extrait = (from > 0 ? '…' : '') + cut(text.slice(from), FOUND);
  return { extrait, marks: marksOf(extrait, words) };
}

const startOfWord = (text: string, from: number) => {
  const space = text.indexOf(' ', from);
  return space >= 0 && space - from < BEFORE / 2 ? space + 1 : from;
};

/** Where the words stand, in order, those that overlap or touch as one. */
function marksOf(text: string, words: string[]): [number, number][] {
  const { folded, at } = fold(text);
  const places = words.flatMap((word) => placesOf(folded, word)).sort((a, b) => a[0] - b[0]);
  const marks: [number, number][] = [];
  for (const [from, to] of places) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks.map(([from, to]) => [at[from] ?? 0, endOf(at, to) ?? text.length]);
}

/** A letter that searches write as two, like « œ », is marked whole though only its first half was found. */
function endOf(at: readonly number[], to: number) {
  let next = to;
  while (next < at.length && at[next] === at[to - 1]) next++;
  return at[next];
}

function placesOf(folded: string, word: string): [number, number][] {
  const places: [number, number][] = [];
  if (!word) return places;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}

/** The text as searches compare it, sign by sign, and where each sign of it comes from. */
function fold(text: string) {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of text) {
    // A mark of its own belongs to the letter before it.
    const plain = /\p{M}/u.test(sign) ? '' : searchable(sign) || ' ';
    for (const _ of plain) at.push(index);
    folded += plain;
    index += sign.length;
  }
  at.push(text.length);
  return { folded, at };
}
