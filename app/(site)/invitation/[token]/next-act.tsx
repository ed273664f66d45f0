import { JoinForm } from '@/components/invitations/join-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { maskEmail } from '@/lib/invitations/mask';
import type { FollowedInvitation } from '@/lib/invitations/queries';
import { joinAction, switchCompteAction } from './actions';

type Props = {
  invitation: FollowedInvitation;
  token: string;
  /** Of the person signed in. */
  email: string | null;
};

/** Says plainly where the invitation stands for this person, and the one thing to do. */
export function NextAct({ invitation, token, email }: Props) {
  const { visitor, state, invitedBy, expiresAt } = invitation;
  if (visitor.is === 'membre')
    return (
      <>
        <Notice tone="reussite" title="Vous êtes déjà dans cet espace." />
        <p>
          <ButtonLink href={paths.espace(visitor.slug)} size="large" prefetch={false}>
            Ouvrir l’espace
          </ButtonLink>
        </p>
      </>
    );
  if (state !== 'attente') return <Over state={state} nom={invitedBy.nom} date={fullDate(expiresAt)} />;
  if (visitor.is === 'invite')
    return (
      <>
        <p>Vous y lirez tout ce qui s’y est dit, et les autres membres verront votre nom.</p>
        <JoinForm token={token} action={joinAction} />
      </>
    );
  if (visitor.is === 'autre')
    return (
      <OtherCompte email={email} invited={maskEmail(invitation.email)} token={token} nom={invitedBy.nom} />
    );
  return visitor.hasCompte ? <SignIn token={token} /> : <SignUp token={token} nom={invitedBy.nom} />;
}

const SignIn = ({ token }: { token: string }) => (
  <>
    <p>Vous avez déjà un compte à cette adresse. Connectez-vous, et vous reviendrez ici.</p>
    <p>
      <ButtonLink href={paths.connexion({ suite: paths.invitation(token) })} size="large" prefetch={false}>
        Me connecter
      </ButtonLink>
    </p>
  </>
);

const SignUp = ({ token, nom }: { token: string; nom: string }) => (
  <>
    <p>Pour rejoindre l’espace, il vous faut un compte. Une minute suffit : votre nom, et c’est tout.</p>
    <p>
      <ButtonLink href={paths.inscription({ invitation: token })} size="large" prefetch={false}>
        Créer mon compte
      </ButtonLink>
    </p>
    <p className="petit doux">
      Vous en avez déjà un à une autre adresse ? Demandez à {nom} d’inviter cette adresse-là.
    </p>
  </>
);

const OtherCompte = ({
  email,
  invited,
  token,
  nom,
}: {
  email: string | null;
  invited: string;
  token: string;
  nom: string;
}) => (
  <>
    <Notice tone="attention" title="Cette invitation est pour une autre adresse">
      <p>
        Elle a été envoyée à {invited}. Vous êtes connecté avec {email}.
      </p>
    </Notice>
    <p>
      Si cette adresse est aussi la vôtre, changez de compte. Sinon, demandez à {nom} d’inviter {email}.
    </p>
    <form action={switchCompteAction}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="large">Changer de compte</SubmitButton>
    </form>
  </>
);

const titles = {
  expiree: 'Cette invitation a expiré',
  acceptee: 'Cette invitation a déjà servi',
  refusee: 'Cette invitation a été déclinée',
  retiree: 'Cette invitation a été retirée',
} as const;

type OverProps = { state: keyof typeof titles; nom: string; date: string };

const Over = ({ state, nom, date }: OverProps) => (
  <>
    <Notice tone="attention" title={titles[state]}>
      <p>
        {state === 'expiree' ? `Elle était valable jusqu’au ${date}. ` : ''}
        {state === 'acceptee'
          ? 'Si c’est vous qui l’avez suivie, connectez-vous pour retrouver l’espace.'
          : `Si vous souhaitez rejoindre ce projet, demandez à ${nom} de vous inviter de nouveau.`}
      </p>
    </Notice>
    <p>
      <ButtonLink href={paths.espaces()} variant="secondaire" prefetch={false}>
        {state === 'acceptee' ? 'Voir mes espaces' : 'Voir les espaces'}
      </ButtonLink>
    </p>
  </>
);
