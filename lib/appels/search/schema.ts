import { pageNumber } from '@/lib/core/pagination';
import { oneLine } from '@/lib/core/text';

export const etatChoix = ['ouverts', 'clos'] as const;
export type EtatChoix = (typeof etatChoix)[number];

/** Instead of a month: what has no deadline. */
export const TOUTE_L_ANNEE = 'sans-date';

/** What is looked for, as the address of the page says it. */
export type AppelSearch = {
  q: string;
  /** Null: both, the open ones first. */
  etat: EtatChoix | null;
  /** Ids of termes: one of them. */
  discipline: string[];
  /** Of the deadline: « 2027-01 », or `TOUTE_L_ANNEE`; empty: whenever. */
  mois: string;
  page: number;
};

type Params = Record<string, string | string[] | undefined>;
const MOST_VALUES = 40;
const listOf = (value: Params[string]) => (value === undefined ? [] : [value].flat());
const last = (value: Params[string]) => listOf(value).at(-1) ?? '';

/** Reads an address that anybody may have typed: what means nothing is left out, never refused. */
export function readSearch(params: Params): AppelSearch {
  const etat = last(params.etat);
  const mois = last(params.mois);
  return {
    q: oneLine(last(params.q)).slice(0, 200),
    etat: etatChoix.find((one) => one === etat) ?? null,
    discipline: [...new Set(listOf(params.discipline))]
      .slice(0, MOST_VALUES)
      .filter((id) => /^[\w-]{1,80}$/.test(id)),
    mois: mois === TOUTE_L_ANNEE || /^2\d{3}-(0[1-9]|1[0-2])$/.test(mois) ? mois : '',
    page: pageNumber(last(params.page)),
  };
}

/** The address of a search, without what goes without saying. */
export function searchParamsOf(search: Partial<AppelSearch>): URLSearchParams {
  const params = new URLSearchParams();
  if (search.q) params.set('q', search.q);
  if (search.etat) params.set('etat', search.etat);
  for (const id of search.discipline ?? []) params.append('discipline', id);
  if (search.mois) params.set('mois', search.mois);
  if (search.page && search.page > 1) params.set('page', String(search.page));
  return params;
}
