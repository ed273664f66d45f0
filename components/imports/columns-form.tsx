import { Checkbox, Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/core/form-state';
import { type Champ, champNames, champs } from '@/lib/imports/words';
import { ToCheck } from './counts';

export type ColumnsData = {
  importId: string;
  colonnes: { nom: string; exemple: string; champ: Champ; doute: boolean }[];
  source: string;
  genre: string;
  genres: { id: string; nom: string }[];
  territoireSeul: boolean;
  /** « Vosges ». */
  territoire: string;
  /** « Reprises de votre dernier import de cette source, le 14 mars. » */
  sentence: string;
};

type Props = ColumnsData & {
  state: FormState;
  action: (form: FormData) => void;
  onChange: () => void;
};

/** What each column becomes, the choice beside an example of what it holds. */
export function ColumnsForm(props: Props) {
  const { importId, colonnes, state, action, onChange, sentence } = props;
  const typed = (name: string, kept: string) =>
    state.status === 'error' ? (state.values?.[name] ?? kept) : kept;
  return (
    <form id="colonnes" action={action} onChange={onChange} className="pile-large" noValidate>
      <input type="hidden" name="importId" value={importId} />
      <div className="tableau-cadre">
        <table className="tableau tableau--pliable tableau--milieu">
          <caption>
            <h2 id="titre-colonnes">Les colonnes</h2>
            <p className="petit doux">{sentence}</p>
          </caption>
          <thead>
            <tr>
              <th scope="col">Colonne du fichier</th>
              <th scope="col">Premier exemple</th>
              <th scope="col">Devient</th>
            </tr>
          </thead>
          <tbody>
            {colonnes.map(({ nom, exemple, champ, doute }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
              <tr key={index}>
                <th scope="row" className="import-colonne">
                  {nom}
                </th>
                <td className="exemple" data-titre="Exemple">
                  <span>
                    {exemple || <span className="doux">vide</span>}
                    {doute && (
                      <>
                        <br />
                        <ToCheck />
                      </>
                    )}
                  </span>
                </td>
                <td data-titre="Devient">
                  <select
                    className="saisie"
                    // A reset after the action would forget what the server says now.
                    key={champ}
                    name={`champ-${index}`}
                    defaultValue={typed(`champ-${index}`, champ)}
                    aria-label={`Devient\u202f: colonne ${nom}`}
                  >
                    {champs.map((one) => (
                      <option key={one} value={one}>
                        {champNames[one]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WholeFile {...props} typed={typed} />
      <p className="ligne">
        <SubmitButton variant="secondaire" pending="Lecture des lignes…">
          Appliquer ces choix
        </SubmitButton>
        <span className="petit doux">Toutes les lignes sont relues ; rien n’entre encore.</span>
      </p>
    </form>
  );
}

type WholeProps = Props & { typed: (name: string, kept: string) => string };

/** What holds for every row. */
function WholeFile({ state, source, genre, genres, territoireSeul, territoire, typed }: WholeProps) {
  return (
    <fieldset className="pile import-tout">
      <legend className="titre-4">Pour tout le fichier</legend>
      <div className="deux">
        <Field
          label="Nom de la source"
          name="source"
          help="Affiché sur les fiches. Les mêmes colonnes seront reconnues la prochaine fois."
          defaultValue={typed('source', source)}
          maxLength={80}
          error={state.fields?.source}
          autoComplete="off"
        />
        <Select
          label="Ce que sont ces fiches"
          name="genre"
          optional
          help="Quand aucune colonne ne le dit."
          defaultValue={typed('genre', genre)}
          error={state.fields?.genre}
        >
          <option value="">Une colonne le dit</option>
          {genres.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </Select>
      </div>
      <Checkbox
        label={`Écarter les lignes hors du territoire (${territoire})`}
        name="territoireSeul"
        optional
        defaultChecked={state.status === 'error' ? state.values?.territoireSeul === 'on' : territoireSeul}
      />
    </fieldset>
  );
}
