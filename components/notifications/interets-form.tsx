'use client';

import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { type Choix, rayons } from '@/lib/notifications/words';

type Props = {
  action: FormAction;
  interets: Choix['interets'];
  disciplines: { id: string; nom: string }[];
};

/** Which new annonces, projects and appels one is told of. */
export function InteretsForm({ action, interets, disciplines }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile-large" action={send} noValidate>
      <ErrorSummary state={state} title="Vos goûts ne sont pas enregistrés" />
      {state.status === 'done' && <Notice tone="reussite" title="Vos goûts sont enregistrés" live />}
      <fieldset className="pile pile-courte">
        <legend className="legende">
          Disciplines <span className="aide">(aucune cochée : toutes)</span>
        </legend>
        <div className="deux deux--serre" key={interets.disciplines.join()}>
          {disciplines.map(({ id, nom }) => (
            <label key={id} className="case" htmlFor={`discipline-${id}`}>
              <input
                type="checkbox"
                id={`discipline-${id}`}
                name="disciplines"
                value={id}
                defaultChecked={interets.disciplines.includes(id)}
              />
              {nom}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="deux">
        <CommuneField
          key={interets.commune}
          label="Autour de"
          name="commune"
          optional
          help="Nom ou code postal. Sans commune : partout. Les appels à projets n’ont pas de lieu : la distance ne joue pas pour eux."
          error={state.fields?.commune}
          defaultValue={state.values?.commune ?? interets.commune}
        />
        <Select
          label="Jusqu’à"
          name="rayon"
          optional
          help="À vol d’oiseau."
          error={state.fields?.rayon}
          defaultValue={state.values?.rayon ?? String(interets.rayon ?? '')}
        >
          <option value="">Choisir</option>
          {rayons.map((km) => (
            <option key={km} value={km}>
              {km} km
            </option>
          ))}
        </Select>
      </div>
      <p>
        <SubmitButton variant="secondaire" pending="Enregistrement…">
          Enregistrer mes goûts
        </SubmitButton>
      </p>
    </form>
  );
}
