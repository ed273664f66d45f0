'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { PasswordField } from './password-field';

/**
 * The one button of a mailed link. Opening the page uses nothing up: mail scanners open links, they do not press
 * buttons.
 */
export function LienForm({
  action,
  token,
  submit,
  choosePassword,
}: {
  action: FormAction;
  token: string;
  submit: string;
  choosePassword: boolean;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form className="entree-form" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      {choosePassword && (
        <PasswordField
          label="Nouveau mot de passe"
          autoComplete="new-password"
          help="Huit signes ou plus, par exemple quatre mots au hasard."
          error={state.fields?.password}
        />
      )}
      <SubmitButton size="large">{submit}</SubmitButton>
    </form>
  );
}
