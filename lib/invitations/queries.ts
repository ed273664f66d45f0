import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma } from '@/lib/core/db';
import { findMembership, requireManager } from '@/lib/membres/access';
import type { MembreRole } from '@/lib/membres/words';
import { type InvitationState, invitationState, isInvitee } from './policy';
import { invitationToken, readInvitationToken } from './token';

const pending = (date: Date) => ({
  acceptedAt: null,
  declinedAt: null,
  withdrawnAt: null,
  expiresAt: { gt: date },
});

/** Lists of invitations stop here; an espace cannot have more members. */
const MAX_LISTED = 200;

export type SentInvitation = {
  id: string;
  email: string;
  role: MembreRole;
  sentAt: Date;
  expiresAt: Date;
  expired: boolean;
  invitedBy: { id: string; nom: string };
};

/**
 * Invitations of an espace that wait for an answer, or have expired without one; the last sent first.
 * @throws AppError `not_found`, `forbidden` for who is not responsable
 */
export async function listSentInvitations(actor: Actor, espaceId: string): Promise<SentInvitation[]> {
  await requireManager(actor, espaceId);
  const date = now();
  const rows = await db.invitation.findMany({
    where: { espaceId, acceptedAt: null, declinedAt: null, withdrawnAt: null },
    orderBy: [{ sentAt: 'desc' }, { email: 'asc' }],
    take: MAX_LISTED,
    select: {
      id: true,
      email: true,
      role: true,
      sentAt: true,
      expiresAt: true,
      invitedBy: { select: { id: true, nom: true } },
    },
  });
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= date }));
}

export type ReceivedInvitation = {
  id: string;
  role: MembreRole;
  sentAt: Date;
  expiresAt: Date;
  espace: { nom: string; intention: string };
  invitedBy: { nom: string };
};

/** Received invitations are listed, and counted, up to here. */
const MAX_RECEIVED = 20;

const receivedBy = (actor: Connecte) => ({
  email: actor.email,
  ...pending(now()),
  espace: { membres: { none: { compteId: actor.id } } },
  invitedBy: { bloquePar: { none: { compteId: actor.id } } },
});

/** How many of `listReceivedInvitations`, for a statement that counts more. */
export const receivedInvitationsSql = (actor: Connecte) => Prisma.sql`(select count(*)::int from (
  select 1 from invitations i
  where i.email = ${actor.email} and i."acceptedAt" is null and i."declinedAt" is null and i."withdrawnAt" is null
    and i."expiresAt" > ${now()}
    and not exists (select 1 from membres m where m."espaceId" = i."espaceId" and m."compteId" = ${actor.id})
    and not exists (select 1 from blocages b where b."compteId" = ${actor.id} and b."bloqueId" = i."invitedById")
  limit ${MAX_RECEIVED}) received)`;

/** Invitations to the actor's own address that wait for an answer, those of people they block aside; at most 20, last first. */
export function listReceivedInvitations(actor: Connecte): Promise<ReceivedInvitation[]> {
  return db.invitation.findMany({
    where: receivedBy(actor),
    orderBy: { sentAt: 'desc' },
    take: MAX_RECEIVED,
    select: {
      id: true,
      role: true,
      sentAt: true,
      expiresAt: true,
      espace: { select: { nom: true, intention: true } },
      invitedBy: { select: { nom: true } },
    },
  });
}

const select = {
  id: true,
  version: true,
  email: true,
  role: true,
  espaceId: true,
  expiresAt: true,
  acceptedAt: true,
  declinedAt: true,
  withdrawnAt: true,
  espace: { select: { nom: true, intention: true, slug: true } },
  invitedById: true,
  invitedBy: { select: { nom: true } },
} as const;

/** The row a link names, or null: not ours, or replaced by a later invitation. */
export async function findByToken(token: string) {
  const named = readInvitationToken(token);
  return named && db.invitation.findUnique({ where: named, select });
}

export type FollowedInvitation = {
  state: InvitationState;
  email: string;
  role: MembreRole;
  expiresAt: Date;
  espace: { nom: string; intention: string };
  invitedBy: { nom: string };
  /** Who follows it. `membre` carries where to go; `personne` says whether the address already has a compte. */
  visitor:
    | { is: 'membre'; slug: string }
    | { is: 'invite' }
    | { is: 'autre' }
    | { is: 'personne'; hasCompte: boolean };
};

/**
 * What the link of an invitation shows to who follows it, or null when the link means nothing. Holding a link is holding
 * the mailbox it was sent to, so it may say whether that address has a compte.
 */
export async function followInvitation(actor: Actor, token: string): Promise<FollowedInvitation | null> {
  const row = await findByToken(token);
  if (!row) return null;
  const { email, role, expiresAt, invitedBy } = row;
  const { slug, ...espace } = row.espace;
  const state = invitationState(row, now());
  return { state, email, role, expiresAt, espace, invitedBy, visitor: await visitorOf(actor, row, slug) };
}

async function visitorOf(
  actor: Actor,
  row: { email: string; espaceId: string },
  slug: string,
): Promise<FollowedInvitation['visitor']> {
  if (actor.kind !== 'compte') {
    const compte = await db.compte.findUnique({
      where: { email: row.email, emailConfirmedAt: { not: null } },
      select: { id: true },
    });
    return { is: 'personne', hasCompte: compte !== null };
  }
  if (await findMembership(actor, { id: row.espaceId })) return { is: 'membre', slug };
  return isInvitee(actor, row) ? { is: 'invite' } : { is: 'autre' };
}

export type InvitationForSignUp = { email: string; espace: { nom: string }; invitedBy: { nom: string } };

/** What the sign-up page needs to welcome a newcomer by their link, or null when it opens nothing any more. */
export async function getInvitationForSignUp(token: string): Promise<InvitationForSignUp | null> {
  const row = await findByToken(token);
  if (!row || invitationState(row, now()) !== 'attente') return null;
  return { email: row.email, espace: { nom: row.espace.nom }, invitedBy: row.invitedBy };
}

/** What the mail says; null when there is nothing left to invite to. */
export async function getInvitationForMail(id: string) {
  const row = await db.invitation.findUnique({ where: { id }, select });
  if (!row || invitationState(row, now()) !== 'attente') return null;
  return { ...row, token: invitationToken(row) };
}
