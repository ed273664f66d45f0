import { searchable } from '@/lib/core/text';

const LINKS = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'un',
  'une',
]);
/** Words that tell nobody apart, left out where others remain. */
const COMMON = new Set([
  'association',
  'cie',
  'communal',
  'communale',
  'compagnie',
  'intercommunal',
  'intercommunale',
  'municipal',
  'municipale',
]);
const SAME: Record<string, string> = {
  mediatheque: 'bibliotheque',
  cie: 'compagnie',
  st: 'saint',
  ste: 'sainte',
};

function tellingWords(nom: string, commune: string): string[] {
  const all = searchable(nom)
    .split(' ')
    .map((word) => SAME[word] ?? word);
  const place = new Set(searchable(commune).split(' '));
  // What would leave nothing is not left out: « L’Et » is a name too.
  const without = (dropped: Set<string>, words: string[]) => {
    const left = words.filter((word) => !dropped.has(word));
    return left.length > 0 ? left : words;
  };
  return [...new Set(without(COMMON, without(place, without(LINKS, all))))];
}

/** One letter more, less or other, in words of five and more. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = short.slice(short.length === long.length ? from + 1 : from);
  return rest === long.slice(from + 1);
}

/**
 * Whether two names in one commune probably name the same structure: most of their telling words are the same, slips of
 * the finger forgiven. Links, « municipale » and the name of the commune do not count.
 */
export function probablySame(one: string, other: string, commune = ''): boolean {
  const [a, b] = [tellingWords(one, commune), tellingWords(other, commune)];
  const found = (these: string[], those: string[]) =>
    these.filter((word) => those.some((other) => near(word, other))).length;
  const shared = Math.min(found(a, b), found(b, a));
  return shared > 0 && shared / (a.length + b.length - shared) >= 0.6;
}
