'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Shuts an account; the person reads why. */
export function DisableForm({ action, compteId }: { action: FormAction; compteId: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Le compte reste ouvert" />
      <input type="hidden" name="compteId" value={compteId} />
      <p>
        La personne est déconnectée aussitôt, partout. Elle n’entre plus et ne reçoit plus d’e-mail, sauf
        celui qui donne vos raisons. Ce qu’elle a écrit reste ; les invitations qu’elle a envoyées sont
        retirées. Vous pourrez rouvrir le compte.
      </p>
      <TextArea
        label="Pourquoi"
        name="motif"
        rows={3}
        maxLength={500}
        help="Les faits, et la règle de la charte. La personne recevra ces mots."
        defaultValue={state.values?.motif}
        error={state.fields?.motif}
      />
      <p>
        <SubmitButton variant="danger" pending="Un instant…">
          Fermer le compte
        </SubmitButton>
      </p>
    </form>
  );
}
