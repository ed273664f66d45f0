import { conditionsSql, type Part, type Question } from './conditions';
import { correctWords, weighWords } from './corrections';
import { countAnswers, type Found, findFiches } from './found';
import { spellings, tsquery } from './query-words';
import { choixListes, ouiNons, type Tri } from './schema';

/** How what was typed was read, where nothing held it as it was. */
export type Reading =
  /** Slips mended: `typed` is nowhere, `read` is. */
  | { kind: 'corrected'; words: { typed: string; read: string }[] }
  /** No fiche has all the words; these have some. */
  | { kind: 'partial' };

export type Forgiven = { found: Found; question: Question; reading: Reading | null };

const everything: readonly Part[] = [...choixListes, ...ouiNons, 'rayon'];

/** Whether the words alone find something: then it is the filters that leave nothing, and no word is at fault. */
const wordsFind = async (question: Question) =>
  (await countAnswers(conditionsSql(question, everything), 1)) > 0;

const begins = (typed: string, read: string) => read.startsWith(typed);

/**
 * Asks, and asks again less strictly as long as nothing is found: slips mended in words no fiche holds, then in all of
 * them, then any of the words.
 */
export async function askForgiving(question: Question, words: string[], tri: Tri): Promise<Forgiven> {
  const ask = async (asked: Question, reading: Reading | null): Promise<Forgiven> => ({
    found: await findFiches(asked, tri),
    question: asked,
    reading,
  });
  const first = await ask(question, null);
  if (first.found.total > 0 || words.length === 0) return first;

  const weighed = await weighWords(words);
  const telling = weighed.filter(({ silent }) => !silent).map(({ word }) => word);
  if (telling.length === 0) return ask({ ...question, tsquery: null, nameHas: question.words }, null);
  const unknown = weighed.filter(({ known, silent }) => !known && !silent).map(({ word }) => word);
  if (unknown.length === 0 && (await wordsFind(question))) return first;

  const near = await correctWords(telling);
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
