'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

export function ProfileForm({
  action,
  nom,
  fonction,
}: {
  action: FormAction;
  nom: string;
  fonction: string;
}) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Rien n’est encore changé" />
      {state.status === 'done' && <Notice tone="reussite" title="C’est enregistré" live />}
      <Field
        label="Votre nom"
        name="nom"
        autoComplete="name"
        help="Vos partenaires le voient à côté de ce que vous écrivez."
        error={fields.nom}
        defaultValue={values.nom ?? nom}
      />
      <Field
        label="Fonction"
        name="fonction"
        autoComplete="organization-title"
        help="Par exemple : animatrice, régisseur, directrice d’école."
        error={fields.fonction}
        defaultValue={values.fonction ?? fonction}
        optional
      />
      <p>
        <SubmitButton pending="Enregistrement…">Enregistrer</SubmitButton>
      </p>
    </form>
  );
}
