import { SentInvitations, type SentItem } from '@/components/invitations/sent-invitations';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import { listSentInvitations, type SentInvitation } from '@/lib/invitations/queries';
import { membreRoleNames } from '@/lib/membres/words';
import { resendAction, withdrawAction } from './actions';

export async function SentSection({ actor, espaceId }: { actor: Connecte; espaceId: string }) {
  const sent = await listSentInvitations(actor, espaceId);
  const today = now();
  return (
    <section className="pile" aria-labelledby="attente">
      <h2 id="attente">
        {sent.length > 0
          ? plural(sent.length, 'invitation en attente', 'invitations en attente')
          : 'Invitations en attente'}
      </h2>
      <SentInvitations
        invitations={sent.map((invitation) => toItem(invitation, actor.id, today))}
        resend={resendAction}
        withdraw={withdrawAction}
      />
    </section>
  );
}

function toItem(
  { id, email, role, sentAt, expiresAt, expired, invitedBy }: SentInvitation,
  meId: string,
  today: Date,
): SentItem {
  const by = invitedBy.id === meId ? 'vous' : invitedBy.nom;
  const as = role === 'membre' ? '' : `, rôle : ${membreRoleNames[role].toLowerCase()}`;
  const until = expired
    ? `A expiré ${onDay(expiresAt, today)} : renvoyez-la.`
    : `Valable jusqu’au ${fullDate(expiresAt)}.`;
  return {
    id,
    email,
    sentence: `Envoyée ${onDay(sentAt, today)} par ${by}${as}. ${until}`,
  };
}
