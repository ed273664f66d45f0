import { pageNumber } from '@/lib/core/pagination';
import { oneLine } from '@/lib/core/text';
import { idsOf, lastOf, type Params, readRayon, valuesOf, writeWhat } from '@/lib/recherche/address';
import { annonceNatures, annonceSens, annonceTransactions } from '../words';

export const tris = ['pertinence', 'recentes', 'distance'] as const;
export type Tri = (typeof tris)[number];

/** Lists in which several values mean « one of them ». Their names are those of the address. */
export const choixListes = ['sens', 'nature', 'transaction', 'discipline'] as const;
export type ChoixListe = (typeof choixListes)[number];

/** What is looked for, as the address of the page says it. */
export type AnnonceSearch = Record<ChoixListe, string[]> & {
  q: string;
  /** A commune, as typed. */
  ou: string;
  /** Kilometres around it; null: everywhere, the nearest first. */
  rayon: number | null;
  /** Needed from this day to that one, as `2027-01-19`; empty: whenever. */
  du: string;
  au: string;
  /** Only what is still to be taken. */
  libre: boolean;
  /** Null: whatever suits what was asked. */
  tri: Tri | null;
  page: number;
};

/** A day that exists, of this millennium; else nothing. */
function readDay(value: Params[string]): string {
  const day = lastOf(value);
  const date = /^2\d{3}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  // « 2027-02-31 » is read as the third of March.
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : '';
}

/** Reads an address that anybody may have typed: what means nothing is left out, never refused. */
export function readSearch(params: Params): AnnonceSearch {
  const among = (name: ChoixListe, known: readonly string[]) =>
    valuesOf(params[name]).filter((value) => known.includes(value));
  const tri = lastOf(params.tri);
  const [du, au] = [readDay(params.du), readDay(params.au)];
  // Said the wrong way round, the same days are meant.
  const turned = du !== '' && au !== '' && au < du;
  return {
    q: oneLine(lastOf(params.q)).slice(0, 200),
    ou: oneLine(lastOf(params.ou)).slice(0, 100),
    rayon: readRayon(params.rayon),
    sens: among('sens', annonceSens),
    nature: among('nature', annonceNatures),
    transaction: among('transaction', annonceTransactions),
    discipline: idsOf(params.discipline),
    du: turned ? au : du,
    au: turned ? du : au,
    libre: lastOf(params.libre) === '1',
    tri: tris.find((one) => one === tri) ?? null,
    page: pageNumber(lastOf(params.page)),
  };
}

/** The address of a search, without what goes without saying: two people who ask the same share one address. */
export function searchParamsOf(search: Partial<AnnonceSearch>): URLSearchParams {
  const params = new URLSearchParams();
  writeWhat(params, search);
  for (const name of choixListes) for (const id of search[name] ?? []) params.append(name, id);
  for (const name of ['du', 'au'] as const) if (search[name]) params.set(name, search[name]);
  if (search.libre) params.set('libre', '1');
  if (search.tri) params.set('tri', search.tri);
  if (search.page && search.page > 1) params.set('page', String(search.page));
  return params;
}
