import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { oneLine, searchable } from '@/lib/core/text';
import { type Periode, periodes, Q_MAX, Q_MIN, type Sorte, sortes } from './words';

export type Search = { q: string; dans: Sorte | null; depuis: Periode | null; page: number };

type Params = Record<string, string | string[] | undefined>;
const one = (value: Params[string]) => (Array.isArray(value) ? value.at(-1) : value) ?? '';

/** Reads an address that anybody may have typed: what means nothing is left out, never refused. */
export function readSearch(params: Params): Search {
  const [dans, depuis] = [one(params.dans), one(params.depuis)];
  return {
    q: oneLine(one(params.q)).slice(0, Q_MAX),
    dans: sortes.find((sorte) => sorte === dans) ?? null,
    depuis: periodes.find((periode) => periode === depuis) ?? null,
    page: pageNumber(one(params.page)),
  };
}

/** The address of a search, without what goes without saying. */
export const searchAddress = ({ q, dans, depuis, page }: Partial<Search>) =>
  paths.recherche({
    ...(q ? { q } : {}),
    ...(dans ? { dans } : {}),
    ...(depuis ? { depuis } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
  });

/** Nothing a search could be made of: one letter, signs only. */
export const isTooShort = (q: string) => searchable(q).length < Q_MIN;
