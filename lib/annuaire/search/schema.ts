import { pageNumber } from '@/lib/core/pagination';
import { oneLine } from '@/lib/core/text';

export const tris = ['pertinence', 'distance', 'nom'] as const;
export type Tri = (typeof tris)[number];

/** Kilometres on offer around a commune. */
export const RAYONS = [5, 10, 15, 20, 30, 50] as const;
const USUAL_KM = 30;
const MOST_KM = 500;

/** Lists in which several values mean « one of them ». Their names are those of the address. */
export const choixListes = ['genre', 'discipline', 'public', 'epci'] as const;
export type ChoixListe = (typeof choixListes)[number];
export const ouiNons = ['accessible', 'residence'] as const;
export type OuiNon = (typeof ouiNons)[number];

/** What is looked for, as the address of the page says it. */
export type FicheSearch = Record<ChoixListe, string[]> &
  Record<OuiNon, boolean> & {
    q: string;
    /** A commune, as typed. */
    ou: string;
    /** Kilometres around it; null: everywhere, the nearest first. */
    rayon: number | null;
    /** Null: whatever suits what was asked. */
    tri: Tri | null;
    page: number;
  };

type Params = Record<string, string | string[] | undefined>;

const MOST_VALUES = 40;
const listOf = (value: Params[string]) => (value === undefined ? [] : [value].flat());
const last = (value: Params[string]) => listOf(value).at(-1) ?? '';

function readRayon(value: Params[string]): number | null {
  const typed = last(value);
  if (value === undefined) return USUAL_KM;
  const km = Number(typed);
  return Number.isInteger(km) && km > 0 && km <= MOST_KM ? km : null;
}

/** Reads an address that anybody may have typed: what means nothing is left out, never refused. */
export function readSearch(params: Params): FicheSearch {
  const ids = (name: ChoixListe) =>
    [...new Set(listOf(params[name]))].filter((id) => /^[\w-]{1,80}$/.test(id)).slice(0, MOST_VALUES);
  const tri = last(params.tri);
  return {
    q: oneLine(last(params.q)).slice(0, 200),
    ou: oneLine(last(params.ou)).slice(0, 100),
    rayon: readRayon(params.rayon),
    genre: ids('genre'),
    discipline: ids('discipline'),
    public: ids('public'),
    epci: ids('epci'),
    accessible: last(params.accessible) === '1',
    residence: last(params.residence) === '1',
    tri: tris.find((one) => one === tri) ?? null,
    page: pageNumber(last(params.page)),
  };
}

/** The address of a search, without what goes without saying: two people who ask the same share one address. */
export function searchParamsOf(search: Partial<FicheSearch>): URLSearchParams {
  const params = new URLSearchParams();
  if (search.q) params.set('q', search.q);
  if (search.ou) {
    params.set('ou', search.ou);
    if (search.rayon === null) params.set('rayon', 'partout');
    else if (search.rayon && search.rayon !== USUAL_KM) params.set('rayon', String(search.rayon));
  }
  for (const name of choixListes) for (const id of search[name] ?? []) params.append(name, id);
  for (const name of ouiNons) if (search[name]) params.set(name, '1');
  if (search.tri) params.set('tri', search.tri);
  if (search.page && search.page > 1) params.set('page', String(search.page));
  return params;
}
