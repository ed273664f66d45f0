import { searchable } from '@/lib/core/text';

/** Words of a search that count; more are left out. */
const MOST_WORDS = 8;
const MOST_LETTERS = 40;

/** What the French stop words of PostgreSQL leave, their accents taken away: « à », « été », « même ». */
const SILENT = new Set(['a', 'ete', 'etes', 'etait', 'meme', 'chez', 'pres', 'cote']);

/** The words to look for. Those that say nothing are dropped, unless there are no others. */
export function queryWords(q: string): string[] {
  const all = [...new Set(searchable(q).split(' '))].filter(Boolean);
  const telling = all.filter((word) => !SILENT.has(word) && (word.length > 1 || /\d/.test(word)));
  return (telling.length > 0 ? telling : all).slice(0, MOST_WORDS).map((word) => word.slice(0, MOST_LETTERS));
}

/** Words written short in names, on signs and in public files. */
const SHORT: readonly (readonly [string, string])[] = [
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['cie', 'compagnie'],
  ['asso', 'association'],
  ['assoc', 'association'],
  ['bib', 'bibliotheque'],
  ['biblio', 'bibliotheque'],
  ['conserv', 'conservatoire'],
];

/** The word, and its other ways of being written: « st » and « saint », whichever the fiche has. */
export const spellings = (word: string): string[] => [
  word,
  ...SHORT.flatMap(([short, long]) => (word === short ? [long] : word === long ? [short] : [])),
];

/**
 * As `to_tsquery` reads it: every group must be found, any word of a group will do. Words hold letters and figures only,
 * so nothing in them is read as a sign.
 */
export const tsquery = (groups: readonly (readonly string[])[], all = true) =>
  groups.map((words) => `(${words.join(' | ')})`).join(all ? ' & ' : ' | ');

/** What was typed, as a question asks for it; `words` are those to mend where nothing holds them. */
export function readWords(q: string) {
  const words = queryWords(q);
  const asked = words.length > 0 ? tsquery(words.map(spellings)) : null;
  return { words, asked: { tsquery: asked, words: searchable(q), nameHas: null } };
}
