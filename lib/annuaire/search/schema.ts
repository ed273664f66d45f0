import { pageNumber } from '@/lib/core/pagination';
import { oneLine } from '@/lib/core/text';
import { idsOf, lastOf, type Params, readRayon, writeWhat } from '@/lib/recherche/address';

export const tris = ['pertinence', 'distance', 'nom'] as const;
export type Tri = (typeof tris)[number];

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

/** Reads an address that anybody may have typed: what means nothing is left out, never refused. */
export function readSearch(params: Params): FicheSearch {
  const tri = lastOf(params.tri);
  return {
    q: oneLine(lastOf(params.q)).slice(0, 200),
    ou: oneLine(lastOf(params.ou)).slice(0, 100),
    rayon: readRayon(params.rayon),
    genre: idsOf(params.genre),
    discipline: idsOf(params.discipline),
    public: idsOf(params.public),
    epci: idsOf(params.epci),
    accessible: lastOf(params.accessible) === '1',
    residence: lastOf(params.residence) === '1',
    tri: tris.find((one) => one === tri) ?? null,
    page: pageNumber(lastOf(params.page)),
  };
}

/** The address of a search, without what goes without saying: two people who ask the same share one address. */
export function searchParamsOf(search: Partial<FicheSearch>): URLSearchParams {
  const params = new URLSearchParams();
  writeWhat(params, search);
  for (const name of choixListes) for (const id of search[name] ?? []) params.append(name, id);
  for (const name of ouiNons) if (search[name]) params.set(name, '1');
  if (search.tri) params.set('tri', search.tri);
  if (search.page && search.page > 1) params.set('page', String(search.page));
  return params;
}
