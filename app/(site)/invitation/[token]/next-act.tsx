import { JoinForm } from '@/components/invitations/join-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { maskEmail } from '@/lib/invitations/mask';
import type { InvitationState } from '@/lib/invitations/policy';
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
      <p>
        <ButtonLink href={paths.espace(visitor.slug)} size="large" prefetch={false}>
          Ouvrir l’espace
        </ButtonLink>
      </p>
    );
  if (state !== 'attente')
    return (
      <Over
        state={state}
        nom={invitedBy.nom}
        date={fullDate(expiresAt)}
        signedIn={visitor.is !== 'personne'}
      />
    );
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
  return visitor.hasCompte ? (
    <SignIn token={token} email={invitation.email} />
  ) : (
    <SignUp token={token} nom={invitedBy.nom} />
  );
}

/** The whole address is told to /connexion only: who holds this link holds the mailbox. */
const SignIn = ({ token, email: invited }: { token: string; email: string }) => (
  <>
    <p>
      Vous avez déjà un compte avec l’adresse {maskEmail(invited)}. Connectez-vous, et vous reviendrez ici.
    </p>
    <p>
      <ButtonLink
        href={paths.connexion({ suite: paths.invitation(token), email: invited })}
        size="large"
        prefetch={false}
      >
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
        Elle a été envoyée à {invited}. Ici, le compte ouvert est celui de {email}.
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

type OverProps = {
  state: Exclude<InvitationState, 'attente'>;
  nom: string;
  date: string;
  signedIn: boolean;
};

/** The title of the page has said how it ended. */
const Over = ({ state, nom, date, signedIn }: OverProps) => (
  <>
    <p>
      {state === 'expiree' ? `Elle était valable jusqu’au ${date}. ` : ''}
      {state === 'acceptee'
        ? 'Si c’est vous qui l’avez suivie, connectez-vous avec le même compte pour retrouver l’espace.'
        : `Si vous souhaitez rejoindre ce projet, demandez à ${nom} de vous inviter de nouveau.`}
    </p>
    <p>
      {state === 'acceptee' && !signedIn ? (
        <ButtonLink href={paths.connexion()} size="large" prefetch={false}>
          Me connecter
        </ButtonLink>
      ) : (
        <ButtonLink href={paths.espaces()} variant="secondaire" prefetch={false}>
          Voir les espaces
        </ButtonLink>
      )}
    </p>
  </>
);
