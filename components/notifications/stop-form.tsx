'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Stops mails by the link that came with one of them. */
export function StopForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p>
        <SubmitButton size="large">Arrêter ces e-mails</SubmitButton>
      </p>
    </form>
  );
}
