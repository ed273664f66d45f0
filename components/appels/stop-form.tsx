'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

/** The one button of a link that stops the mails about calls. */
export function StopRappelsForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p>
        <SubmitButton size="large">Arrêter les e-mails</SubmitButton>
      </p>
    </form>
  );
}
