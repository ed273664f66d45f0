import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { listReceivedInvitations } from '@/lib/invitations/queries';

/** Invitations that wait for the signed-in person's answer; none for a visitor. Read once per request. */
export const currentInvitations = cache(async () => {
  const actor = await currentActor();
  return actor.kind === 'compte' ? listReceivedInvitations(actor) : [];
});
