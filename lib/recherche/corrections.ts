import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { type Asked, type Searched, someSql } from './searched';
import { forgiven, slips, slipsOfStart } from './slips';

/** The list whose words are looked at. */
type Words = Pick<Searched<Asked, string>, 'table' | 'alias' | 'mots' | 'listed'>;

/** Words taken for one that is not known, and words looked at to find them. */
const MOST = 6;
const LOOKED_AT = 60;

export type Near = { typed: string; mot: string; nombre: number; near: number };

const swapped = (word: string) => [...word].sort().join('');

/**
 * Words that begin like it, look like it (trigrams), or have its letters in another order.
 * @param begun one of the words, which may be typed halfway: words whose beginning looks like it come too
 */
export async function nearWords(
  { mots }: Pick<Words, 'mots'>,
  typed: readonly string[],
  begun?: string,
): Promise<Near[]> {
  const parts = typed.map((word) => {
    const half = word === begun;
    // Few trigrams are whole in half a word: its first letter is taken for right.
    const start = half ? word.slice(0, 1) : word;
    return Prisma.sql`(
      select ${word}::text as typed, mot, nombre, similarity(mot, ${word}) as near from ${Prisma.raw(mots)}
      where mot % ${word} or mot like ${`${start}%`} or lettres = ${swapped(word)}
      order by ${half ? Prisma.sql`word_similarity(${word}, mot)` : Prisma.sql`near`} desc, nombre desc limit ${LOOKED_AT})`;
  });
  return rowsAnew<Near>(Prisma.join(parts, ' union all '));
}

/** How far a word of the list is from what was typed; null when it is another word. */
function distance(typed: string, { mot, near }: Near, half: boolean): number | null {
  // Half a word is no slip: « média » for « médiathèque ».
  if (typed.length >= 3 && mot.startsWith(typed)) return mot.length === typed.length ? 0 : 0.5;
  const wrong = slips(typed, mot);
  if (wrong <= forgiven(typed.length)) return wrong;
  const soFar = half ? slipsOfStart(typed, mot) : wrong;
  if (soFar <= forgiven(typed.length)) return soFar + 0.5;
  // Many letters wrong and yet alike: « musik », « orkestre ».
  return typed.length >= 5 && near >= 0.4 ? wrong + 1 : null;
}

/**
 * For each word, those found near it that it may stand for, the likeliest first; none where nothing comes near.
 * @param begun one of the words, which may be typed halfway
 */
export const likeliest = (
  typed: readonly string[],
  found: readonly Near[],
  begun?: string,
): Map<string, string[]> =>
  new Map(
    typed.map((word) => {
      const near = found
        .filter((row) => row.typed === word)
        .flatMap((row) => {
          const far = distance(word, row, word === begun);
          return far === null ? [] : [{ ...row, far }];
        })
        .sort((a, b) => a.far - b.far || b.near - a.near || b.nombre - a.nombre);
      const least = near[0]?.far ?? 0;
      return [word, near.filter(({ far }) => far <= least).map(({ mot }) => mot)];
    }),
  );

/**
 * For each word, those of the list it may stand for, the likeliest first; the word itself where nothing comes near.
 * Only the nearest: « rambervilers » is « rambervillers », and no other town.
 */
export async function correctWords(list: Words, typed: string[]): Promise<Map<string, string[]>> {
  const near = likeliest(typed, typed.length > 0 ? await nearWords(list, typed) : []);
  return new Map([...near].map(([word, words]) => [word, words.length > 0 ? words.slice(0, MOST) : [word]]));
}

type Weighed = {
  word: string;
  /** Some row of the list holds it, in one of its forms. */
  known: boolean;
  /** It says nothing: « le », « sur ». PostgreSQL leaves it out. */
  silent: boolean;
};

/** What each word is worth to a search. */
export async function weighWords(list: Words, words: string[]): Promise<Weighed[]> {
  const column = Prisma.raw(`${list.alias}.recherche`);
  const parts = words.map(
    (word) => Prisma.sql`
      select ${word}::text as word, numnode(to_tsquery('french', ${word})) = 0 as silent, 
        ${someSql(list, Prisma.sql`${list.listed} and ${column} @@ to_tsquery('french', ${word})`)} as known`,
  );
  return rowsAnew<Weighed>(Prisma.join(parts, ' union all '));
}
