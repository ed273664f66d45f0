'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { EmailField } from './email-field';
import { MailSent } from './mail-sent';

/** Asks for a mail with a link; the answer never tells whether the address has an account. */
export function RequestLinkForm({
  action,
  suite = '',
  submit,
  keptOnServer,
}: {
  action: FormAction;
  suite?: string;
  submit: string;
  keptOnServer: boolean;
}) {
  const [state, send] = useFormAction(action);
  if (state.status === 'done')
    return (
      <MailSent email={state.values?.email ?? ''} keptOnServer={keptOnServer}>
        <p>
          Si cette adresse a un compte, un lien vient d’y partir. Il sert une fois et reste valable trente
          minutes.
        </p>
      </MailSent>
    );
  return (
    <form className="entree-form" action={send} noValidate>
      <ErrorSummary state={state} title="Le lien n’est pas encore parti" />
      <input type="hidden" name="suite" value={suite} />
      <EmailField error={state.fields?.email} defaultValue={state.values?.email} />
      <SubmitButton size="large" pending="Envoi…">
        {submit}
      </SubmitButton>
    </form>
  );
}
