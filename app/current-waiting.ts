import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { countUnreadConversations } from '@/lib/conversations/queries';
import { countReceivedInvitations } from '@/lib/invitations/queries';
import { countUnread } from '@/lib/notifications/queries';

/** How much waits for the signed-in person, of each kind; nothing for a visitor. Read once per request. */
export const currentWaiting = cache(async () => {
  const actor = await currentActor();
  if (actor.kind !== 'compte') return { invitations: 0, conversations: 0, notifications: 0 };
  const [invitations, conversations, notifications] = await Promise.all([
    countReceivedInvitations(actor),
    countUnreadConversations(actor),
    countUnread(actor),
  ]);
  return { invitations, conversations, notifications };
});
