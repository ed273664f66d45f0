import { acceptInvitationAction } from '@/app/(site)/espaces/actions';
import { SuspendedNotice } from '@/app/suspended-notice';
import { JoinPanel, type JoinState } from '@/components/adhesions/join-panel';
import { VisitorInvite } from '@/components/adhesions/visitor-invite';
import { type AdhesionStanding, getAdhesionStanding } from '@/lib/adhesions/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { requestAdhesionAction, withdrawAdhesionAction } from './actions';

/** How to come into a project one reads the presentation of. */
export async function JoinSection({ slug }: { slug: string }) {
  const actor = await currentActor();
  if (actor.kind !== 'compte') return <VisitorInvite slug={slug} />;
  const standing = await getAdhesionStanding(actor, slug);
  return (
    <>
      <SuspendedNotice actor={actor} />
      <JoinPanel
        slug={slug}
        state={inWords(standing, now())}
        request={requestAdhesionAction}
        withdraw={withdrawAdhesionAction}
        join={acceptInvitationAction}
      />
    </>
  );
}

function inWords(standing: AdhesionStanding, today: Date): JoinState {
  if (standing.is === 'attente') {
    const { createdAt, ...rest } = standing;
    return { ...rest, sent: onDay(createdAt, today) };
  }
  if (standing.is === 'refusee') {
    const { againAt, ...rest } = standing;
    return { ...rest, again: fullDate(againAt) };
  }
  return standing;
}
