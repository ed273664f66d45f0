import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AfterSignUp } from '@/components/comptes/after-sign-up';
import { SignUpForm } from '@/components/comptes/sign-up-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/auth/current-actor';
import { fullDate } from '@/lib/core/dates';
import { env } from '@/lib/core/env';
import { paths, safeSuite } from '@/lib/core/paths';
import { getCharte, getInstance } from '@/lib/instance/queries';
import { getInvitationForSignUp } from '@/lib/invitations/queries';
import { signUpAction, signUpInvitedAction } from './actions';

export const metadata: Metadata = { title: 'Créer un compte' };

type Params = Promise<{ invitation?: string | string[]; suite?: string | string[] }>;

export default async function InscriptionPage({ searchParams }: { searchParams: Params }) {
  const params = await searchParams;
  const token = typeof params.invitation === 'string' ? params.invitation : '';
  const suite = safeSuite(params.suite);
  const actor = await currentActor();
  if (actor.kind === 'compte') redirect(token ? paths.invitation(token) : (suite ?? paths.espaces()));
  const [charte, instance, invitation] = await Promise.all([
    getCharte(),
    getInstance(),
    token ? getInvitationForSignUp(token) : null,
  ]);
  return (
    <>
      <PageTitle title="Créer un compte" lead="Un nom, une adresse : le reste peut attendre." />
      <div className="corps page entree">
        <div className="pile-large">
          {invitation && (
            <Notice tone="information" icon="mail" title={`${invitation.invitedBy.nom} vous attend`}>
              {`Votre compte créé, vous entrez aussitôt dans l’espace « ${invitation.espace.nom} ».`}
            </Notice>
          )}
          {token && !invitation && (
            <Notice tone="attention" title="Cette invitation n’est plus valable">
              Demandez à la personne qui vous attend de vous la renvoyer. Vous pouvez aussi créer un compte
              dès maintenant.
            </Notice>
          )}
          <SignUpForm
            action={invitation ? signUpInvitedAction : signUpAction}
            suite={suite ?? ''}
            charte={{ version: charte.version, date: fullDate(charte.publishedAt) }}
            invitation={invitation ? { token, email: invitation.email } : undefined}
            keptOnServer={env().demo && !env().smtpUrl}
          />
        </div>
        <AfterSignUp invitation={invitation} telephone={instance.telephone} />
      </div>
    </>
  );
}
