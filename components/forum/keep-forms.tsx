'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, FieldError, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { FORUM_MAX } from '@/lib/forum/words';

export function MoveForm({
  action,
  sujetId,
  categorieId,
  categories,
}: {
  action: FormAction;
  sujetId: string;
  categorieId: string;
  categories: readonly { id: string; nom: string }[];
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{}} />
      <input type="hidden" name="sujetId" value={sujetId} />
      <Select
        label="Rubrique"
        name="categorieId"
        error={state.fields?.categorieId}
        defaultValue={state.values?.categorieId ?? categorieId}
      >
        {categories.map(({ id, nom }) => (
          <option key={id} value={id}>
            {nom}
          </option>
        ))}
      </Select>
      <p>
        <SubmitButton variant="secondaire">Déplacer</SubmitButton>
      </p>
    </form>
  );
}

type Line = { id: string; numero: number; nom: string; extrait: string };

export function SplitForm({
  action,
  sujetId,
  clientId,
  reponses,
}: {
  action: FormAction;
  sujetId: string;
  clientId: string;
  reponses: readonly Line[];
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ titre: 'scinder-titre' }} />
      <input type="hidden" name="sujetId" value={sujetId} />
      <input type="hidden" name="clientId" value={clientId} />
      <fieldset className="pile pile-courte">
        <legend className="legende">Réponses à mettre dans un autre sujet</legend>
        {reponses.map(({ id, numero, nom, extrait }) => (
          <label key={id} className="case case--texte">
            <input type="checkbox" name="reponses" value={id} />
            <span>
              <b>
                {numero}. {nom}
              </b>{' '}
              {extrait}
            </span>
          </label>
        ))}
        {state.fields?.reponses && <FieldError id="reponses">{state.fields.reponses}</FieldError>}
      </fieldset>
      <Field
        label="Titre du nouveau sujet"
        id="scinder-titre"
        name="titre"
        maxLength={FORUM_MAX.titre}
        error={state.fields?.titre}
        defaultValue={state.values?.titre ?? ''}
      />
      <p>
        <SubmitButton variant="secondaire">Scinder</SubmitButton>
      </p>
    </form>
  );
}

export function MergeForm({ action, sujetId }: { action: FormAction; sujetId: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{}} />
      <input type="hidden" name="sujetId" value={sujetId} />
      <Field
        label="Adresse de l’autre sujet"
        name="dans"
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        error={state.fields?.dans}
        defaultValue={state.values?.dans ?? ''}
      />
      <p>
        <SubmitButton variant="secondaire">Fusionner</SubmitButton>
      </p>
    </form>
  );
}
