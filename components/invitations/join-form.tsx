'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormState, idle } from '@/lib/core/form-state';

type Props = { token: string; action: (state: FormState, form: FormData) => Promise<FormState> };

/** One button: joining is one act. */
export function JoinForm({ token, action }: Props) {
  const [state, join] = useActionState(action, idle);
  return (
    <form action={join} className="pile">
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p>
        <SubmitButton size="large">Rejoindre l’espace</SubmitButton>
      </p>
    </form>
  );
}
