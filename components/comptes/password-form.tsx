'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { PasswordField } from './password-field';

export function PasswordForm({
  action,
  email,
  hasPassword,
}: {
  action: FormAction;
  email: string;
  hasPassword: boolean;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Rien n’est encore changé" />
      {state.status === 'done' && (
        <Notice tone="reussite" title="Votre mot de passe est enregistré" live>
          Vos autres appareils sont déconnectés. Un message vous le confirme.
        </Notice>
      )}
      {!hasPassword && (
        <p>Vous entrez par un lien reçu par e-mail. Un mot de passe est possible, rien n’y oblige.</p>
      )}
      {/* Tells password keepers whose password this is. */}
      <input
        className="sr"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {hasPassword && (
        <PasswordField
          label="Mot de passe actuel"
          name="currentPassword"
          autoComplete="current-password"
          error={state.fields?.currentPassword}
        />
      )}
      <PasswordField
        label="Nouveau mot de passe"
        autoComplete="new-password"
        help="Huit signes ou plus, par exemple quatre mots au hasard."
        error={state.fields?.password}
      />
      <p>
        <SubmitButton variant="secondaire" pending="Enregistrement…">
          {hasPassword ? 'Changer le mot de passe' : 'Choisir ce mot de passe'}
        </SubmitButton>
      </p>
    </form>
  );
}
