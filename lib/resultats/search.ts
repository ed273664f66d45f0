import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { isTimeout } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { findEverywhere, type Group } from './find';
import { type Mended, mend } from './mend';
import { isTooShort, type Search } from './schema';
import { MOST_COUNTED, type Periode } from './words';

/** Of each kind, on the page that shows them all. */
const FEW = 5;
/** Nothing better than what was typed was found. */
const NOTHING: Mended = { tsquery: null, changes: [], any: null, words: [] };
const DAYS: Record<Periode, number> = { semaine: 7, mois: 31, annee: 366 };

export type Reading =
  /** Slips mended. */
  | { kind: 'corrected'; changes: { typed: string; read: string }[] }
  /** Nothing has all the words; these have some. */
  | { kind: 'partial' };

export type Results = {
  /** Kinds that answer, and those that took too long. */
  groups: Group[];
  /** Of all kinds; a kind with more than are counted counts for one more. */
  total: number;
  reading: Reading | null;
  /** Of the kind asked for. */
  pages: number;
  /** When nothing answers in the period: how many would without it. */
  anytime: number;
};

const totalOf = (groups: readonly Group[]) => groups.reduce((sum, { total }) => sum + total, 0);
const anyLate = (groups: readonly Group[]) => groups.some(({ late }) => late);

/**
 * Everything that answers and the actor may read: five results of each kind, or a page of twenty of one. Accents,
 * apostrophes and plurals are forgiven; slips, where nothing answers as typed.
 */
export async function searchEverywhere(actor: Actor, search: Search): Promise<Results> {
  const none: Results = { groups: [], total: 0, reading: null, pages: 1, anytime: 0 };
  const words = isTooShort(search.q) ? [] : queryWords(search.q);
  if (words.length === 0) return none;
  const since = search.depuis ? new Date(now().getTime() - DAYS[search.depuis] * 86_400_000) : null;
  const ask = (query: string, marked: readonly string[], depuis: Date | null) =>
    findEverywhere(actor, { asked: { tsquery: query, depuis }, words: marked }, (sorte) =>
      search.dans === null
        ? { limit: FEW, page: 1 }
        : { limit: sorte === search.dans ? PAGE_SIZE : 0, page: search.page },
    );
  const results = (groups: Group[], reading: Reading | null, anytime = 0): Results => {
    const asked = groups.find(({ sorte }) => sorte === search.dans)?.total ?? 0;
    return {
      groups: groups.filter(({ total, late }) => total > 0 || late),
      total: totalOf(groups),
      reading,
      pages: Math.max(1, Math.ceil(Math.min(asked, MOST_COUNTED) / PAGE_SIZE)),
      anytime,
    };
  };

  const strict = tsquery(words.map(spellings));
  const first = await ask(strict, words.flatMap(spellings), since);
  if (totalOf(first) > 0 || anyLate(first)) return results(first, null);
  if (since) {
    const anytime = totalOf(await ask(strict, words, null));
    if (anytime > 0) return results(first, null, anytime);
  }
  // Too long to find out what was meant: what was typed finds nothing, which is said.
  const mended = await mend(actor, words).catch((error) => {
    if (!isTimeout(error)) throw error;
    return NOTHING;
  });
  if (mended.tsquery) {
    const found = await ask(mended.tsquery, mended.words, since);
    if (totalOf(found) > 0)
      return results(
        found,
        mended.changes.length > 0 ? { kind: 'corrected', changes: mended.changes } : null,
      );
  }
  if (mended.any) {
    const found = await ask(mended.any, mended.words, since);
    if (totalOf(found) > 0) return results(found, { kind: 'partial' });
  }
  return results(first, null);
}
