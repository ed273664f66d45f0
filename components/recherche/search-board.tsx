import { CommuneField } from '@/components/communes/commune-field';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { SEARCH_FORM } from './facet-group';
import { shortCount } from './found-count';

type Props = {
  /** The page that answers. */
  action?: string;
  /** What the words are looked for in. */
  label?: string;
  search: { q: string; ou: string; rayon: number | null; tri: string | null };
  ouError: string | null;
  /** Distances on offer; how much each would leave, once a commune is known. */
  rayons: readonly { km: number; count: number | null }[];
  estimated: boolean;
};

function Rayon({ search, rayons, estimated }: Pick<Props, 'search' | 'rayons' | 'estimated'>) {
  return (
    <div className="champ">
      <label htmlFor="rayon">À moins de</label>
      <select className="saisie" id="rayon" name="rayon" defaultValue={search.rayon ?? 'partout'}>
        {rayons.map(({ km, count }) => (
          <option key={km} value={km}>
            {km} km{count === null ? '' : ` (${shortCount(count, estimated)})`}
          </option>
        ))}
        <option value="partout">Partout</option>
      </select>
    </div>
  );
}

/** The search on its board: words, and a commune with a distance. A plain GET form. */
export function SearchBoard({
  action = paths.annuaire(),
  label = 'Nom, discipline, mot',
  search,
  ouError,
  rayons,
  estimated,
}: Props) {
  return (
    <search className="annuaire-plateau">
      <div className="page">
        <form className="annuaire-form" id={SEARCH_FORM} action={action}>
          <div className="champ">
            <label htmlFor="q">{label}</label>
            <div className="recherche">
              <Icon name="search" />
              <input
                className="saisie"
                type="search"
                id="q"
                name="q"
                defaultValue={search.q}
                maxLength={200}
                autoComplete="off"
              />
            </div>
          </div>
          <CommuneField
            label="Autour de"
            name="ou"
            optional="unsaid"
            defaultValue={search.ou}
            error={ouError ?? undefined}
          />
          <Rayon {...{ search, rayons, estimated }} />
          {search.tri ? <input type="hidden" name="tri" value={search.tri} /> : null}
          <button className="btn" type="submit">
            Chercher
          </button>
        </form>
      </div>
    </search>
  );
}
