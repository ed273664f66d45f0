'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';

export function EmailForm({
  action,
  email,
  hasPassword,
}: {
  action: FormAction;
  email: string;
  hasPassword: boolean;
}) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary
        state={state}
        title="Rien n’est encore changé"
        ids={{ currentPassword: 'email-currentPassword' }}
      />
      <p>
        Votre adresse : <strong>{email}</strong>
      </p>
      {state.status === 'done' && (
        <Notice tone="reussite" title="Un message est parti à la nouvelle adresse" live>
          Ouvrez, depuis cet appareil, le lien envoyé à {values.email}. D’ici là, rien ne change.
        </Notice>
      )}
      <EmailField
        label="Nouvelle adresse"
        autoComplete="email"
        help="Nous y envoyons un lien à ouvrir. L’ancienne adresse sera prévenue."
        error={fields.email}
        defaultValue={state.status === 'done' ? '' : values.email}
      />
      {hasPassword && (
        <PasswordField
          id="email-currentPassword"
          label="Votre mot de passe"
          name="currentPassword"
          autoComplete="current-password"
          error={fields.currentPassword}
        />
      )}
      <p>
        <SubmitButton variant="secondaire" pending="Envoi…">
          Changer d’adresse
        </SubmitButton>
      </p>
    </form>
  );
}
