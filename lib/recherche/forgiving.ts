import { Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import { correctWords, weighWords } from './corrections';
import type { Found } from './found';
import { spellings, tsquery } from './query-words';
import { type Asked, conditionsOf, type Searched, someSql } from './searched';

/** How what was typed was read, where nothing held it as it was. */
export type Reading =
  /** Slips mended: `typed` is nowhere, `read` is. */
  | { kind: 'corrected'; words: { typed: string; read: string }[] }
  /** Nothing has all the words; these have some. */
  | { kind: 'partial' };

export type Forgiven<Q, F extends string, L> = { found: Found<F, L>; question: Q; reading: Reading | null };

const begins = (typed: string, read: string) => read.startsWith(typed);

/**
 * Asks, and asks again less strictly as long as nothing is found: slips mended in words that are nowhere in the list,
 * then in all of them, then any of the words.
 * @param find one page of what answers a question
 */
export async function askForgiving<Q extends Asked, F extends string, L>(
  list: Searched<Q, F>,
  { question, words }: { question: Q; words: string[] },
  find: (question: Q) => Promise<Found<F, L>>,
): Promise<Forgiven<Q, F, L>> {
  const ask = async (asked: Q, reading: Reading | null): Promise<Forgiven<Q, F, L>> => ({
    found: await find(asked),
    question: asked,
    reading,
  });
  // Whether the words alone find something: then it is the filters that leave nothing, and no word is at fault.
  const wordsFind = async (asked: Q) => {
    const some = someSql(list, conditionsOf<Q, F | 'q'>(list, asked, list.facets));
    const [row] = await rowsAnew<{ some: boolean }>(Prisma.sql`select ${some} as some`);
    return row?.some ?? false;
  };
  const first = await ask(question, null);
  if (first.found.total > 0 || words.length === 0) return first;

  const weighed = await weighWords(list, words);
  const telling = weighed.filter(({ silent }) => !silent).map(({ word }) => word);
  if (telling.length === 0) return ask({ ...question, tsquery: null, nameHas: question.words }, null);
  const unknown = weighed.filter(({ known, silent }) => !known && !silent).map(({ word }) => word);
  if (unknown.length === 0 && (await wordsFind(question))) return first;

  const near = await correctWords(list, telling);
  const mended = (suspects: readonly string[]) => {
    const groups = telling.map((word) =>
      suspects.includes(word) ? (near.get(word) ?? [word]) : spellings(word),
    );
    const changes = suspects.flatMap((typed) => {
      const [read = typed] = near.get(typed) ?? [];
      return begins(typed, read) ? [] : [{ typed, read }];
    });
    const reading: Reading | null = changes.length > 0 ? { kind: 'corrected', words: changes } : null;
    return { asked: { ...question, tsquery: tsquery(groups) }, reading };
  };
  for (const suspects of unknown.length > 0 ? [unknown, telling] : [telling]) {
    const { asked, reading } = mended(suspects);
    const next = await ask(asked, reading);
    if (next.found.total > 0 || (await wordsFind(asked))) return next;
  }
  const groups = telling.map((word) => [...new Set([word, ...(near.get(word) ?? [])])]);
  return ask({ ...question, tsquery: tsquery(groups, false) }, { kind: 'partial' });
}
