'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { TITRE_MAX, templateNames, templates } from '@/lib/documents/words';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

export function NewDocumentForm({ action, espaceId }: { action: Action; espaceId: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile formulaire" noValidate>
      <ErrorSummary state={state} title="Le document n’est pas encore créé" />
      <input type="hidden" name="espaceId" value={espaceId} />
      <Field
        label="Titre"
        name="titre"
        help="Par exemple « Dossier de résidence » ou « Compte rendu du 12 janvier »."
        maxLength={TITRE_MAX}
        autoComplete="off"
        defaultValue={state.values?.titre}
        error={state.fields?.titre}
      />
      <Select
        label="Pour commencer"
        name="template"
        optional
        defaultValue={state.values?.template ?? 'vide'}
        error={state.fields?.template}
      >
        {templates.map((name) => (
          <option key={name} value={name}>
            {templateNames[name]}
          </option>
        ))}
      </Select>
      <p>
        <SubmitButton>Créer</SubmitButton>
      </p>
    </form>
  );
}
