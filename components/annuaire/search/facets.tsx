import { FacetBox, FacetGroup, SEARCH_FORM } from '@/components/recherche/facet-group';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import type { Choice } from '@/lib/recherche/choices';

type Props = {
  /** Genres shown at once; the others are folded with the rarer criteria. */
  first: readonly Choice[];
  genres: readonly Choice[];
  disciplines: readonly Choice[];
  publics: readonly Choice[];
  epci: readonly Choice[];
  /** « Accessible » and « accueille des résidences »: each its own name. */
  others: readonly (Choice & { name: string })[];
  estimated: boolean;
};

/** What fiches are chosen by, beside words and places. Boxes of a form that stands elsewhere. */
export const Facets = (choices: Props) => <Drawn as="div" className="pile" of={Groups} data={choices} />;

const Groups = ({ first, ...more }: Props) => (
  <>
    <FacetGroup legend="Qui cherchez-vous ?" name="genre" choices={first} estimated={more.estimated} />
    <MoreFacets {...more} />
  </>
);

/** The criteria that fewer people need, folded; open when one of them is at work. */
function MoreFacets({ genres, disciplines, publics, epci, others, estimated }: Omit<Props, 'first'>) {
  const all = [...genres, ...disciplines, ...publics, ...epci, ...others];
  if (all.length === 0) return null;
  return (
    <details className="depliant plus-criteres" open={all.some(({ chosen }) => chosen)}>
      <summary>
        <Icon name="chevron-right" /> Plus de critères
      </summary>
      <div className="pile">
        <FacetGroup legend="Autres genres" name="genre" choices={genres} estimated={estimated} />
        <FacetGroup legend="Disciplines" name="discipline" choices={disciplines} estimated={estimated} />
        <FacetGroup legend="Publics" name="public" choices={publics} estimated={estimated} />
        {others.length > 0 ? (
          <fieldset className="facettes">
            <legend className="legende">Accueil</legend>
            <ul>
              {others.map(({ name, ...choice }) => (
                <li key={name}>
                  <FacetBox {...{ name, choice, estimated }} />
                </li>
              ))}
            </ul>
          </fieldset>
        ) : null}
        <FacetGroup legend="Intercommunalités" name="epci" choices={epci} estimated={estimated} />
        <p>
          <button className="btn btn--secondaire" type="submit" form={SEARCH_FORM}>
            Afficher les fiches
          </button>
        </p>
      </div>
    </details>
  );
}
