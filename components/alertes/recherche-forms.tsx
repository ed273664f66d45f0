'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { type Frequence, frequenceNames, frequences, NOM_MAX } from '@/lib/alertes/words';
import type { FormAction } from '@/lib/core/form-state';

type Said = { nom: string; frequence: Frequence };

function Fields({ nom, frequence, values, fields, id }: Said & Shown & { id: string }) {
  return (
    <>
      <Field
        label="Nom de la recherche"
        name="nom"
        id={`nom-${id}`}
        defaultValue={values?.nom ?? nom}
        maxLength={NOM_MAX}
        {...(fields?.nom ? { error: fields.nom } : {})}
      />
      <Select
        label="M’écrire"
        name="frequence"
        id={`frequence-${id}`}
        defaultValue={values?.frequence ?? frequence}
        {...(fields?.frequence ? { error: fields.frequence } : {})}
      >
        {frequences.map((one) => (
          <option key={one} value={one}>
            {frequenceNames[one]}
          </option>
        ))}
      </Select>
    </>
  );
}

type Shown = { values: Record<string, string> | undefined; fields: Record<string, string> | undefined };

/** Keeps the search that was just made. */
export function KeepForm({ action, recherche, nom }: { action: FormAction; recherche: string; nom: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="recherche-form" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="recherche" value={recherche} />
      <Fields nom={nom} frequence="quotidienne" id="garder" values={state.values} fields={state.fields} />
      <SubmitButton>Garder la recherche</SubmitButton>
    </form>
  );
}

/** Changes the name or the frequency of one that is kept. */
export function EditForm({ action, id, nom, frequence }: Said & { action: FormAction; id: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="recherche-form" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="rechercheId" value={id} />
      <Fields nom={nom} frequence={frequence} id={id} values={state.values} fields={state.fields} />
      <SubmitButton variant="secondaire">Enregistrer</SubmitButton>
    </form>
  );
}

/** The one button of a link that stops alerts. */
export function StopForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p>
        <SubmitButton size="large">Arrêter les alertes</SubmitButton>
      </p>
    </form>
  );
}
