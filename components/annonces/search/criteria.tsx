import { FacetBox, FacetGroup, SEARCH_FORM } from '@/components/recherche/facet-group';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import type { Choice } from '@/lib/recherche/choices';

type Props = {
  sens: readonly Choice[];
  natures: readonly Choice[];
  transactions: readonly Choice[];
  disciplines: readonly Choice[];
  /** Only what is still to be taken. */
  libre: Choice;
  /** Calendar days as `2027-01-19`; empty: none. */
  du: string;
  au: string;
  estimated: boolean;
};

const fields = [
  { name: 'du', label: 'Du' },
  { name: 'au', label: 'Au' },
] as const;

/** What annonces are chosen by, beside words and places. Boxes of a form that stands elsewhere. */
export const Criteria = (choices: Props) => <Drawn as="div" className="pile" of={Groups} data={choices} />;

const Groups = ({ sens, natures, ...more }: Props) => (
  <>
    <div className="annonces-choix">
      <FacetGroup
        legend="Offre ou demande"
        name="sens"
        choices={sens}
        estimated={more.estimated}
        unit="annonce"
      />
      <FacetGroup
        legend="De quoi s’agit-il ?"
        name="nature"
        choices={natures}
        estimated={more.estimated}
        unit="annonce"
      />
    </div>
    <MoreCriteria {...more} />
  </>
);

type More = Omit<Props, 'sens' | 'natures'>;

/** The criteria that fewer people need, folded; open when one of them is at work. */
function MoreCriteria({ transactions, disciplines, libre, du, au, estimated }: More) {
  const days = { du, au };
  const open = [...transactions, ...disciplines, libre].some(({ chosen }) => chosen) || Boolean(du || au);
  return (
    <details className="depliant plus-criteres" open={open}>
      <summary>
        <Icon name="chevron-right" /> Plus de critères
      </summary>
      <div className="pile">
        <FacetGroup
          legend="Formule"
          name="transaction"
          choices={transactions}
          estimated={estimated}
          unit="annonce"
        />
        <FacetGroup
          legend="Disciplines"
          name="discipline"
          choices={disciplines}
          estimated={estimated}
          unit="annonce"
        />
        <fieldset>
          <legend className="legende">Vos dates</legend>
          <div className="annonces-jours">
            {fields.map(({ name, label }) => (
              <div className="champ" key={name}>
                <label htmlFor={name}>{label}</label>
                <input
                  className="saisie"
                  type="date"
                  id={name}
                  name={name}
                  form={SEARCH_FORM}
                  defaultValue={days[name]}
                />
              </div>
            ))}
          </div>
        </fieldset>
        {libre.count > 0 || libre.chosen ? (
          <fieldset className="facettes">
            <legend className="legende">État</legend>
            <ul>
              <li>
                <FacetBox name="libre" choice={libre} estimated={estimated} unit="annonce" />
              </li>
            </ul>
          </fieldset>
        ) : null}
        <p>
          <button className="btn btn--secondaire" type="submit" form={SEARCH_FORM}>
            Afficher les annonces
          </button>
        </p>
      </div>
    </details>
  );
}
