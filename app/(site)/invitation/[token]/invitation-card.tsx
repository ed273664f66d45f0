import { fullDate } from '@/lib/core/dates';
import type { FollowedInvitation } from '@/lib/invitations/queries';
import { membreRoleNames } from '@/lib/membres/words';

/** Which project and from whom; in which role and until when, while it stands. */
export const InvitationCard = ({ invitation }: { invitation: FollowedInvitation }) => (
  <section className="carte carte--bois pile" aria-labelledby="projet">
    <h2 className="titre-3" id="projet">
      {invitation.espace.nom}
    </h2>
    {invitation.espace.intention ? (
      <p className="whitespace-pre-line">{invitation.espace.intention}</p>
    ) : null}
    <dl className="faits faits--court">
      <div>
        <dt>De la part de</dt>
        <dd>{invitation.invitedBy.nom}</dd>
      </div>
      {invitation.state === 'attente' && invitation.visitor.is !== 'membre' ? (
        <>
          <div>
            <dt>Votre rôle</dt>
            <dd>{membreRoleNames[invitation.role]}</dd>
          </div>
          <div>
            <dt>Valable jusqu’au</dt>
            <dd>{fullDate(invitation.expiresAt)}</dd>
          </div>
        </>
      ) : null}
    </dl>
  </section>
);
