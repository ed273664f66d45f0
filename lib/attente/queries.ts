import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { unreadConversationsSql } from '@/lib/conversations/queries';
import { Prisma, rows } from '@/lib/core/db';
import { receivedInvitationsSql } from '@/lib/invitations/queries';
import { openCasSql } from '@/lib/moderation/queries/desk';
import { unreadSql } from '@/lib/notifications/queries';

/** How much waits for somebody, of each kind. Invitations to 20, conversations and notifications to 100. */
export type Waiting = {
  invitations: number;
  conversations: number;
  notifications: number;
  /** Of moderation, for agents. */
  cas: number;
};

const NOTHING: Waiting = { invitations: 0, conversations: 0, notifications: 0, cas: 0 };

/** What the header of every page says that waits for the signed-in person, in one statement; nothing for others. */
export async function getWaiting(actor: Actor): Promise<Waiting> {
  if (actor.kind !== 'compte') return NOTHING;
  const [waiting] = await rows<Waiting>(Prisma.sql`
    select ${receivedInvitationsSql(actor)} as invitations, ${unreadConversationsSql(actor)} as conversations,
      ${unreadSql(actor)} as notifications, ${isAgent(actor) ? openCasSql() : Prisma.sql`0`} as cas`);
  return waiting ?? NOTHING;
}
