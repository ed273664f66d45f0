import { type AppelSearch, searchParamsOf, TOUTE_L_ANNEE } from '@/lib/appels/search/schema';
import type { AppelResults } from '@/lib/appels/search/search-appels';
import { paths } from '@/lib/core/paths';

/** The address of a search: it says all of it, so it can be shared and kept. */
export function appelsAddress(search: Partial<AppelSearch>): string {
  const params = searchParamsOf(search).toString();
  return params ? `${paths.appels()}?${params}` : paths.appels();
}

const MONTH = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const monthWords = (mois: string) =>
  mois === TOUTE_L_ANNEE ? 'Toute l’année' : MONTH.format(new Date(`${mois}-01T00:00:00Z`));

/** Months on offer: those with something in them, and the one that was asked for. */
export function monthOptions({ search, mois }: AppelResults) {
  const asked = search.mois && !mois.some(({ value }) => value === search.mois);
  return [...mois, ...(asked ? [{ value: search.mois, count: 0 }] : [])]
    .sort((a, b) => a.value.localeCompare(b.value))
    .map(({ value, count }) => ({ value, label: `${monthWords(value)} (${count})` }));
}

/** Each criterion at work, with the address of the same search without it. */
export function filtersOf({ search, disciplines }: AppelResults) {
  const without = (change: Partial<AppelSearch>) => appelsAddress({ ...search, page: 1, ...change });
  return [
    ...(search.etat
      ? [{ key: 'etat', label: search.etat === 'clos' ? 'Clos' : 'Ouverts', href: without({ etat: null }) }]
      : []),
    ...(search.mois ? [{ key: 'mois', label: monthWords(search.mois), href: without({ mois: '' }) }] : []),
    ...disciplines
      .filter(({ chosen }) => chosen)
      .map(({ value, label }) => ({
        key: value,
        label,
        href: without({ discipline: search.discipline.filter((id) => id !== value) }),
      })),
  ];
}
