'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';

type Props = { token: string; action: (state: FormState, form: FormData) => Promise<FormState> };

/** One button: joining is one act. */
export function JoinForm({ token, action }: Props) {
  const [state, join] = useFormAction(action);
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
