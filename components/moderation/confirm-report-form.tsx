'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Says that the address is one’s own: the report goes to the agents. */
export function ConfirmReportForm({ token, action }: { token: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send}>
      <input type="hidden" name="token" value={token} />
      {state.status === 'error' && (
        <p className="erreur" role="alert">
          {state.message}
        </p>
      )}
      <p>Un agent lira ce que vous avez écrit et vous répondra à cette adresse.</p>
      <p>
        <SubmitButton>Confirmer le signalement</SubmitButton>
      </p>
    </form>
  );
}
