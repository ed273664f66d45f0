import type { Metadata } from 'next';
import { SuspendedNotice } from '@/app/suspended-notice';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { type FollowedInvitation, followInvitation } from '@/lib/invitations/queries';
import { tokenOfSegment } from '@/lib/invitations/token';
import { InvitationCard } from './invitation-card';
import { NextAct } from './next-act';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } };

/** Where the link of an invitation leads. Looking uses nothing up: mail scanners look too. */
export default async function InvitationPage({ params }: Props) {
  const token = tokenOfSegment((await params).token);
  const actor = await currentActor();
  const invitation = await followInvitation(actor, token);
  if (!invitation) return <DeadLink />;
  return (
    <>
      <PageTitle {...heading(invitation)} />
      <div className="page corps entree">
        <div className="pile-large">
          {invitation.visitor.is === 'invite' && <SuspendedNotice actor={actor} />}
          <NextAct
            invitation={invitation}
            token={token}
            email={actor.kind === 'compte' ? actor.email : null}
          />
        </div>
        <InvitationCard invitation={invitation} />
      </div>
    </>
  );
}

const over = {
  expiree: 'Cette invitation a expiré',
  acceptee: 'Cette invitation a déjà servi',
  refusee: 'Cette invitation a été déclinée',
  retiree: 'Cette invitation a été retirée',
} as const;

/** What is the case, for who follows the link. */
function heading({ state, visitor, invitedBy, espace }: FollowedInvitation) {
  const named = `l’espace « ${espace.nom} »`;
  if (visitor.is === 'membre')
    return { title: 'Vous êtes déjà dans cet espace', lead: `Vous faites partie de ${named}.` };
  if (state !== 'attente') return { title: over[state], lead: `Elle proposait de rejoindre ${named}.` };
  return { title: `${invitedBy.nom} vous invite`, lead: `À rejoindre ${named}.` };
}

const DeadLink = () => (
  <>
    <PageTitle title="Invitation" />
    <div className="page corps">
      <EmptyState
        drawing="introuvable"
        title="Ce lien d’invitation n’ouvre plus rien"
        action={
          <ButtonLink href={paths.espaces()} variant="secondaire" prefetch={false}>
            Voir les espaces
          </ButtonLink>
        }
      >
        <p>
          Il a été remplacé par un autre, ou il est incomplet. Ouvrez le dernier message reçu, ou demandez
          qu’on vous invite de nouveau.
        </p>
      </EmptyState>
    </div>
  </>
);
