'use client';

import { PasswordField } from '@/components/comptes/password-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Deletes one's account: the password again, a box to tick, and it is done. */
export function DeleteForm({ action, hasPassword }: { action: FormAction; hasPassword: boolean }) {
  const [state, send] = useFormAction(action);
  const { fields = {} } = state;
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Votre compte est toujours là" />
      {hasPassword && (
        <PasswordField
          label="Votre mot de passe"
          name="currentPassword"
          autoComplete="current-password"
          error={fields.currentPassword}
        />
      )}
      <Checkbox
        label="J’ai compris : mon compte est supprimé tout de suite, et personne ne pourra le rendre."
        name="compris"
        error={fields.compris}
      />
      <p>
        <SubmitButton variant="danger" pending="Suppression…">
          Supprimer mon compte
        </SubmitButton>
      </p>
    </form>
  );
}
