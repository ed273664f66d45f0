'use client';

import Link from 'next/link';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field } from '@/components/ui/field';
import { Honeypot } from '@/components/ui/honeypot';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { EmailField } from './email-field';
import { MailSent } from './mail-sent';
import { PasswordField } from './password-field';

type Props = {
  action: FormAction;
  suite: string;
  charte: { version: number; date: string };
  /** Set when one came by an invitation: the address is the invited one, and needs no confirmation. */
  invitation?: { token: string; email: string };
  keptOnServer: boolean;
};

export function SignUpForm({ action, suite, charte, invitation, keptOnServer }: Props) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  if (state.status === 'done')
    return (
      <MailSent email={values.email ?? ''} keptOnServer={keptOnServer}>
        <p>
          Un message vient d’y partir. Ouvrez le lien qu’il contient : il confirme votre adresse et vous fait
          entrer. Il reste valable sept jours.
        </p>
      </MailSent>
    );
  return (
    <form className="entree-form" action={send} noValidate>
      <ErrorSummary state={state} title="Le compte n’est pas encore créé" />
      <input type="hidden" name="suite" value={suite} />
      <input type="hidden" name="charteVersion" value={charte.version} />
      {invitation && <input type="hidden" name="invitation" value={invitation.token} />}
      <Field
        label="Votre nom"
        name="nom"
        autoComplete="name"
        help="Prénom et nom, tels que vos partenaires vous connaissent."
        error={fields.nom}
        defaultValue={values.nom}
      />
      {invitation ? (
        <EmailField
          autoComplete="email"
          help="Celle de votre invitation. Seuls les responsables de l’espace la voient, le temps que vous répondiez."
          error={fields.email}
          defaultValue={invitation.email}
          readOnly
        />
      ) : (
        <EmailField
          autoComplete="email"
          help="Seuls les responsables d’un espace la voient, tant qu’ils vous y invitent. Un message vous demandera de la confirmer."
          error={fields.email}
          defaultValue={values.email}
        />
      )}
      <PasswordField
        label="Mot de passe"
        autoComplete="new-password"
        help="Huit signes ou plus, par exemple quatre mots au hasard. Laissez vide pour recevoir un lien par e-mail à chaque visite."
        error={fields.password}
        optional
      />
      <Checkbox
        name="charte"
        label={
          <>
            J’accepte la{' '}
            <Link href={paths.charte()} target="_blank" prefetch={false}>
              charte<span className="sr"> (nouvel onglet)</span>
            </Link>{' '}
            du {charte.date}.
          </>
        }
        error={fields.charte}
        defaultChecked={values.charte === 'on'}
      />
      {!invitation && <Honeypot />}
      <SubmitButton size="large" pending="Création…">
        Créer mon compte
      </SubmitButton>
      {!invitation && (
        <p>
          Vous en avez déjà un ?{' '}
          <Link className="lien-fort" href={paths.connexion({ suite })} prefetch={false}>
            Entrer
          </Link>
        </p>
      )}
    </form>
  );
}
