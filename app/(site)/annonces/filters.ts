import { annonceCount } from '@/components/annonces/search/annonce-count';
import { periodWords } from '@/components/annonces/terms';
import { type AnnonceSearch, choixListes } from '@/lib/annonces/search/schema';
import type { AnnonceResults } from '@/lib/annonces/search/search-annonces';
import { ofTown } from '@/lib/communes/words';
import { RAYONS } from '@/lib/recherche/address';
import { annoncesAddress } from './annonces-address';

const dayOf = (day: string) => (day ? new Date(`${day}T00:00:00Z`) : null);

/** Each criterion at work, with the address of the same search without it. */
export function filtersOf({ search, choices, centre }: AnnonceResults) {
  const without = (change: Partial<AnnonceSearch>) => annoncesAddress({ ...search, page: 1, ...change });
  const days = periodWords({ disponibleDu: dayOf(search.du), disponibleAu: dayOf(search.au) });
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
    ...(days
      ? [
          {
            key: 'jours',
            label: days.charAt(0).toUpperCase() + days.slice(1),
            href: without({ du: '', au: '' }),
          },
        ]
      : []),
    ...(search.libre ? [{ key: 'libre', label: 'À prendre', href: without({ libre: false }) }] : []),
  ];
}

/** Distances on offer: those with something in them, once a commune is known, and the one that was asked for. */
export function rayonsOf({ search, centre, rayons }: AnnonceResults) {
  const asked = search.rayon === null ? [] : [search.rayon];
  return [...new Set([...RAYONS, ...asked])]
    .sort((a, b) => a - b)
    .filter((km) => !centre || rayons.has(km) || km === search.rayon)
    .map((km) => ({ km, count: centre ? (rayons.get(km) ?? 0) : null }));
}

const changes = {
  q: { change: { q: '' }, label: 'sans ces mots' },
  sens: { change: { sens: [] }, label: 'offres et demandes' },
  nature: { change: { nature: [] }, label: 'de toutes les natures' },
  transaction: { change: { transaction: [] }, label: 'quelle que soit la formule' },
  discipline: { change: { discipline: [] }, label: 'de toutes les disciplines' },
  jours: { change: { du: '', au: '' }, label: 'à d’autres dates' },
  libre: { change: { libre: false }, label: 'à prendre ou pourvues' },
  rayon: { change: { rayon: null }, label: 'à toute distance' },
} satisfies Record<string, { change: Partial<AnnonceSearch>; label: string }>;

/** Where one criterion less would lead, the widest first. */
export const waysOutOf = ({ search, waysOut }: AnnonceResults) =>
  [...waysOut]
    .sort((a, b) => b.count - a.count)
    .map(({ part, count }) => ({
      key: part,
      // Counted up to a thousand.
      label: `${count < 1_000 ? annonceCount(count, false) : 'plus de mille annonces'} ${changes[part].label}`,
      href: annoncesAddress({ ...search, page: 1, ...changes[part].change }),
    }));
