'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Begins a draft from the page of an issuer. */
export function AppelLinkForm({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values } = state;
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ lien: 'lien' }} />
      <Field
        label="Adresse de la page de l’appel"
        help="Son titre et son texte remplissent un brouillon. Vous relisez avant de publier."
        name="lien"
        inputMode="url"
        autoComplete="off"
        maxLength={2_000}
        defaultValue={values?.lien ?? ''}
        {...(fields.lien ? { error: fields.lien } : {})}
      />
      <p>
        <SubmitButton pending="Lecture de la page…">Ajouter depuis le lien</SubmitButton>
      </p>
    </form>
  );
}
