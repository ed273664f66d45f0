/** What decides whether an invitation can still be followed. */
export type InvitationDates = {
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
};

export type InvitationState = 'attente' | 'expiree' | 'acceptee' | 'refusee' | 'retiree';

/** Where an invitation stands. What was done to it comes before its age. */
export function invitationState(invitation: InvitationDates, date: Date): InvitationState {
  if (invitation.withdrawnAt) return 'retiree';
  if (invitation.acceptedAt) return 'acceptee';
  if (invitation.declinedAt) return 'refusee';
  return invitation.expiresAt <= date ? 'expiree' : 'attente';
}

/** An invitation opens the espace to whom it was sent to, whoever holds the link. */
export const isInvitee = (actor: { email: string }, invitation: { email: string }) =>
  actor.email === invitation.email;

/** Under what the invited are told of it (`notify`). */
export const invitationCle = (espaceId: string) => `invitation:${espaceId}`;
