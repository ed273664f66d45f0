'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  action: FormAction;
  /** « 2026-11-28 », or empty: at once. */
  du: string;
  /** « 2026-12-06 », or empty. */
  jusqua: string;
  /** « En pause jusqu’au dimanche 6 décembre ». */
  said: string;
};

/** Holidays: no mail from a day, or at once, to the end of another. */
export function PauseForm({ action, du, jusqua, said }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="La pause n’est pas enregistrée" />
      {state.status === 'done' && (
        <Notice tone="reussite" title={jusqua ? 'La pause est enregistrée' : 'Les e-mails reprennent'} live />
      )}
      {jusqua && state.status !== 'done' && <Notice tone="information" title={said} />}
      <Field
        key={`du-${du}`}
        label="Du"
        name="du"
        type="date"
        optional
        help="Sans date, la pause commence tout de suite."
        error={state.fields?.du}
        defaultValue={state.values?.du ?? du}
      />
      <Field
        key={`jusqua-${jusqua}`}
        label="Jusqu’au"
        name="jusqua"
        type="date"
        optional
        help="Ce jour compris. À votre retour, un seul e-mail dit ce qui s’est passé. Sans date, les e-mails reprennent."
        error={state.fields?.jusqua}
        defaultValue={state.values?.jusqua ?? jusqua}
      />
      <p>
        <SubmitButton variant="secondaire" pending="Enregistrement…">
          Enregistrer la pause
        </SubmitButton>
      </p>
    </form>
  );
}
