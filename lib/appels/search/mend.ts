import { Prisma, rows } from '@/lib/core/db';
import { spellings, tsquery } from '@/lib/recherche/query-words';
import { forgiven, slips } from '@/lib/recherche/slips';

/** Words taken for one that is not known, and words of all calls that are looked at. */
const MOST = 6;
const LOOKED_AT = 20_000;

/** Every word that calls online hold. There are hundreds of calls at most: they need no table of their words. */
async function heldWords(): Promise<string[]> {
  const found = await rows<{ mot: string }>(Prisma.sql`
    select distinct mot from appels a, unnest(string_to_array(a."rechercheTitre" || ' ' || a."rechercheTexte", ' ')) as mot
    where a.etat = 'publie' and length(mot) between 3 and 40 limit ${LOOKED_AT}`);
  return found.map(({ mot }) => mot);
}

/** Of these words, those that no call online holds in any of its forms. */
async function unknownWords(words: readonly string[]): Promise<Set<string>> {
  const parts = words.map(
    (word) => Prisma.sql`select ${word}::text as word, numnode(to_tsquery('french', ${word})) = 0 or exists (
      select from appels a where a.etat = 'publie' and a.recherche @@ to_tsquery('french', ${word})) as known`,
  );
  const found = await rows<{ word: string; known: boolean }>(Prisma.join(parts, ' union all '));
  return new Set(found.filter(({ known }) => !known).map(({ word }) => word));
}

/** How far a word is from what was typed; null when it is another word. Half a word is no slip. */
function distance(typed: string, word: string): number | null {
  if (typed.length >= 3 && word.startsWith(typed)) return 0.5;
  const wrong = slips(typed, word);
  return wrong <= forgiven(typed.length) ? wrong : null;
}

function nearest(typed: string, held: readonly string[]): string[] {
  const near = held.flatMap((word) => {
    const far = distance(typed, word);
    return far === null ? [] : [{ word, far }];
  });
  const least = Math.min(...near.map(({ far }) => far));
  return near
    .filter(({ far }) => far === least)
    .map(({ word }) => word)
    .sort()
    .slice(0, MOST);
}

export type Mended = {
  /** Every word, or one that comes near. */
  all: string;
  /** Any of them. */
  any: string;
  /** What was read otherwise than typed. */
  changes: { typed: string; read: string }[];
};

/** Reads anew what found nothing: slips mended in words that no call holds. */
export async function mendWords(words: readonly string[]): Promise<Mended> {
  const unknown = await unknownWords(words);
  const held = unknown.size > 0 ? await heldWords() : [];
  const groups = words.map((typed) => {
    const near = unknown.has(typed) ? nearest(typed, held) : [];
    return { typed, near, group: near.length > 0 ? near : spellings(typed) };
  });
  const read = groups.map(({ group }) => group);
  return {
    all: tsquery(read),
    any: tsquery(read, false),
    changes: groups.flatMap(({ typed, near: [first] }) =>
      first && !first.startsWith(typed) ? [{ typed, read: first }] : [],
    ),
  };
}
