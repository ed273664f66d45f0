'use client';

import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { RoleSelect } from './role-select';

type Props = { espaceId: string; action: (state: FormState, form: FormData) => Promise<FormState> };

/** Invites one address. */
export function InviteForm({ espaceId, action }: Props) {
  const [state, send] = useFormAction(action);
  const whole = state.status === 'error' && !state.fields?.email;
  return (
    <form action={send} className="pile" noValidate>
      {state.status === 'done' ? <Notice tone="reussite" title={state.message} live /> : null}
      {whole ? <Notice tone="erreur" title={state.message} live /> : null}
      <input type="hidden" name="espaceId" value={espaceId} />
      <div className="inviter">
        <Field
          label="Adresse e-mail"
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={state.values?.email}
          error={state.fields?.email}
          // A refused field is what the person looks at next.
          autoFocus={Boolean(state.fields?.email)}
          maxLength={320}
        />
        <RoleSelect id="role" value={state.values?.role} />
        <SubmitButton pending="Envoi…">Inviter</SubmitButton>
      </div>
    </form>
  );
}
