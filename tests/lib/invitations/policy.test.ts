import { describe, expect, it } from 'vitest';
import { maskEmail } from '@/lib/invitations/mask';
import { invitationState, isInvitee } from '@/lib/invitations/policy';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const sent = { expiresAt: at(20), acceptedAt: null, declinedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  it('waits until the moment it expires', () => {
    expect(invitationState(sent, at(19))).toBe('attente');
    expect(invitationState(sent, at(20))).toBe('expiree');
  });

  it('says what was done to it rather than how old it is', () => {
    expect(invitationState({ ...sent, acceptedAt: at(2) }, at(25))).toBe('acceptee');
    expect(invitationState({ ...sent, declinedAt: at(2) }, at(25))).toBe('refusee');
    expect(invitationState({ ...sent, withdrawnAt: at(2), declinedAt: at(1) }, at(3))).toBe('retiree');
  });

  it('is for one address', () => {
    expect(isInvitee({ email: 'a@b.fr' }, { email: 'a@b.fr' })).toBe(true);
    expect(isInvitee({ email: 'c@b.fr' }, { email: 'a@b.fr' })).toBe(false);
  });

  it('shows its address to others only in part', () => {
    expect(maskEmail('lucie.pierrat@mairie.fr')).toBe('lu…@mairie.fr');
    expect(maskEmail('bob@mairie.fr')).toBe('b…@mairie.fr');
  });
});
