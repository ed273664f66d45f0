import { SuspendedNotice } from '@/app/suspended-notice';
import { ReceivedInvitations } from '@/components/invitations/received-invitations';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import { listReceivedInvitations, type ReceivedInvitation } from '@/lib/invitations/queries';
import { acceptInvitationAction, declineInvitationAction } from './actions';

/** Nothing when no invitation waits. */
export async function ReceivedSection({ actor }: { actor: Connecte }) {
  const received = await listReceivedInvitations(actor);
  if (received.length === 0) return null;
  return (
    <section className="pile" aria-labelledby="recues">
      <h2 id="recues">{plural(received.length, 'invitation reçue', 'invitations reçues')}</h2>
      <SuspendedNotice actor={actor} />
      <ReceivedInvitations
        invitations={received.map((invitation) => ({
          id: invitation.id,
          nom: invitation.espace.nom,
          intention: invitation.espace.intention,
          sentence: sentenceOf(invitation, now()),
        }))}
        accept={acceptInvitationAction}
        decline={declineInvitationAction}
      />
    </section>
  );
}

const sentenceOf = ({ invitedBy, sentAt, role, expiresAt }: ReceivedInvitation, today: Date) =>
  `Envoyée par ${invitedBy.nom}, ${onDay(sentAt, today)}${role === 'lecteur' ? ', en lecture seule' : ''}. Valable jusqu’au ${fullDate(expiresAt)}.`;
