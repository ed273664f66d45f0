import { SEARCH_FORM } from '@/components/recherche/facet-group';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

type Option = { value: string; label: string };

/** The search on its board: words, open or closed, and the month of the deadline. A plain GET form. */
export function AppelBoard({
  q,
  etat,
  mois,
  months,
}: {
  q: string;
  etat: string;
  mois: string;
  months: readonly Option[];
}) {
  return (
    <search className="annuaire-plateau">
      <div className="page">
        <form className="annuaire-form" id={SEARCH_FORM} action={paths.appels()}>
          <div className="champ">
            <label htmlFor="q">Rechercher</label>
            <div className="recherche">
              <Icon name="search" />
              <input
                className="saisie"
                type="search"
                id="q"
                name="q"
                defaultValue={q}
                maxLength={200}
                autoComplete="off"
              />
            </div>
          </div>
          <div className="champ">
            <label htmlFor="mois">Date limite</label>
            <select className="saisie" id="mois" name="mois" defaultValue={mois}>
              <option value="">Toutes les dates</option>
              {months.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="champ">
            <label htmlFor="etat">Montrer</label>
            <select className="saisie" id="etat" name="etat" defaultValue={etat}>
              <option value="">Ouverts et clos</option>
              <option value="ouverts">Ouverts</option>
              <option value="clos">Clos</option>
            </select>
          </div>
          <button className="btn" type="submit">
            Chercher
          </button>
        </form>
      </div>
    </search>
  );
}
