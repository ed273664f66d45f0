'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

/** Stops mails by the link that came with one of them. */
export function StopForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useActionState(action, idle);
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
