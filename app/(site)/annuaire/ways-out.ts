import { ficheCount } from '@/components/annuaire/search/fiche-count';
import type { FicheSearch } from '@/lib/annuaire/search/schema';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import { annuaireAddress } from './annuaire-address';

const changes = {
  q: { change: { q: '' }, label: 'sans ces mots' },
  genre: { change: { genre: [] }, label: 'de tous les genres' },
  discipline: { change: { discipline: [] }, label: 'de toutes les disciplines' },
  public: { change: { public: [] }, label: 'pour tous les publics' },
  epci: { change: { epci: [] }, label: 'dans tout le département' },
  accessible: { change: { accessible: false }, label: 'accessibles ou non' },
  residence: { change: { residence: false }, label: 'avec ou sans accueil de résidences' },
  rayon: { change: { rayon: null }, label: 'à toute distance' },
} satisfies Record<string, { change: Partial<FicheSearch>; label: string }>;

/** Where one criterion less would lead, the widest first. */
export const waysOutOf = ({ search, waysOut }: FicheResults) =>
  [...waysOut]
    .sort((a, b) => b.count - a.count)
    .map(({ part, count }) => ({
      key: part,
      // Counted up to a thousand.
      label: `${count < 1_000 ? ficheCount(count, false) : 'plus de mille fiches'} ${changes[part].label}`,
      href: annuaireAddress({ ...search, page: 1, ...changes[part].change }),
    }));
