'use client';

import Link from 'next/link';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';

export function SignInForm({ action, suite, email }: { action: FormAction; suite: string; email: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="entree-form" action={send} noValidate>
      <ErrorSummary state={state} title="La connexion n’a pas encore réussi" />
      <input type="hidden" name="suite" value={suite} />
      <EmailField error={state.fields?.email} defaultValue={state.values?.email ?? email} />
      <PasswordField
        label="Mot de passe"
        autoComplete="current-password"
        error={state.fields?.password}
        beside={
          <Link href={paths.motDePasseOublie()} prefetch={false}>
            Je ne m’en souviens plus
          </Link>
        }
      />
      <SubmitButton size="large" pending="Connexion…">
        Se connecter
      </SubmitButton>
      <p className="petit doux">
        La visite reste ouverte trente jours sur cet appareil. Sur un ordinateur partagé, pensez à la fermer.
      </p>
    </form>
  );
}
