import { choixListes, type FicheSearch } from '@/lib/annuaire/search/schema';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import { ofTown } from '@/lib/communes/words';
import { RAYONS } from '@/lib/recherche/address';
import { annuaireAddress } from './annuaire-address';

const ouiNonNames = { accessible: 'Accessible', residence: 'Accueille des résidences' } as const;

/** Each criterion at work, with the address of the same search without it. */
export function filtersOf({ search, choices, centre }: FicheResults) {
  const without = (change: Partial<FicheSearch>) => annuaireAddress({ ...search, page: 1, ...change });
  return [
    ...(centre && search.rayon !== null
      ? [
          {
            key: 'rayon',
            label: `À moins de ${search.rayon}\u00a0km ${ofTown(centre.nom)}`,
            href: without({ rayon: null }),
          },
        ]
      : []),
    ...choixListes.flatMap((name) =>
      choices[name]
        .filter(({ chosen }) => chosen)
        .map(({ value, label }) => ({
          key: `${name}-${value}`,
          label,
          href: without({ [name]: search[name].filter((id) => id !== value) }),
        })),
    ),
    ...(['accessible', 'residence'] as const)
      .filter((name) => search[name])
      .map((name) => ({ key: name, label: ouiNonNames[name], href: without({ [name]: false }) })),
  ];
}

/** « Accessible » and « accueille des résidences » as boxes, where some fiche has it or they are asked for. */
export const othersOf = ({ search, ouiNon }: FicheResults) =>
  (['accessible', 'residence'] as const)
    .filter((name) => ouiNon[name] > 0 || search[name])
    .map((name) => ({
      name,
      value: '1',
      label: ouiNonNames[name],
      count: ouiNon[name],
      chosen: search[name],
    }));

/** Distances on offer: those with something in them, once a commune is known, and the one that was asked for. */
export function rayonsOf({ search, centre, rayons }: FicheResults) {
  const asked = search.rayon === null ? [] : [search.rayon];
  return [...new Set([...RAYONS, ...asked])]
    .sort((a, b) => a - b)
    .filter((km) => !centre || rayons.has(km) || km === search.rayon)
    .map((km) => ({ km, count: centre ? (rayons.get(km) ?? 0) : null }));
}
