import { z } from 'zod';
import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { type AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { findMembership } from '@/lib/membres/access';
import { addMembre, lockEspace } from '@/lib/membres/join';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { readNotifications } from '@/lib/notifications/read';
import { type InvitationState, invitationCle, invitationState, isInvitee } from '../policy';
import { findByToken } from '../queries';

const byId = z.object({ invitationId: z.string() });
const byToken = z.object({ token: z.string() });

const sentences: Record<Exclude<InvitationState, 'attente'>, string> = {
  expiree: 'Cette invitation a expiré. Demandez qu’on vous l’envoie de nouveau.',
  acceptee: 'Cette invitation a déjà servi.',
  refusee: 'Cette invitation a été refusée.',
  retiree: 'Cette invitation a été retirée.',
};

/** Joins by the invitation's link. @throws AppError as `acceptInvitation`, `forbidden` for another address */
export async function acceptByToken(actor: Actor, given: unknown): Promise<{ slug: string }> {
  requireCompte(actor);
  const row = await findByToken(parse(byToken, given).token);
  if (!row) throw notFound();
  return accept(actor, row.id, forbidden('Cette invitation a été envoyée à une autre adresse.'));
}

/**
 * Joins an espace one was invited to. Asked twice, it joins once and says where to go both times.
 * @throws AppError `not_found`, `forbidden` when the invitation has expired, was withdrawn, declined or used
 */
export const acceptInvitation = (actor: Actor, given: unknown): Promise<{ slug: string }> =>
  accept(actor, parse(byId, given).invitationId, notFound());

async function accept(actor: Actor, id: string, notInvited: AppError): Promise<{ slug: string }> {
  const compte = requireActive(actor);
  const row = await db.invitation.findUnique({
    where: { id },
    select: { email: true, espaceId: true, espace: { select: { slug: true } } },
  });
  if (!row) throw notFound();
  const { slug } = row.espace;
  if (await findMembership(actor, { id: row.espaceId })) return { slug };
  if (!isInvitee(compte, row)) throw notInvited;
  await transaction((tx) => joinByInvitation(tx, id, row.espaceId, compte.id));
  return { slug };
}

/**
 * Uses an invitation up and makes the compte a member, in the caller's transaction.
 * @throws AppError `forbidden` when the invitation can no longer be followed
 */
export async function joinByInvitation(tx: Tx, id: string, espaceId: string, compteId: string) {
  if (!(await lockEspace(tx, espaceId))) throw notFound();
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id } });
  const state = invitationState(invitation, now());
  // The same person pressed twice: the first one has joined.
  if (state === 'acceptee' && invitation.acceptedById === compteId) {
    const key = { espaceId_compteId: { espaceId, compteId } };
    if (await tx.membre.findUnique({ where: key, select: { role: true } })) return;
  }
  if (state !== 'attente') throw forbidden(sentences[state]);
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now(), acceptedById: compteId } });
  await readNotifications(compteId, [invitationCle(espaceId)], tx);
  const { role, invitedById } = invitation;
  if (await addMembre(tx, { espaceId, compteId, role, invitedById }))
    await recordSystemMessage(tx, { espaceId, kind: 'arrivee', authorId: compteId });
}

/**
 * Says no to an invitation; who sent it can invite again.
 * @throws AppError `not_found`, `forbidden` when no answer is awaited any more
 */
export async function declineInvitation(actor: Actor, given: unknown): Promise<void> {
  const compte = requireCompte(actor);
  const { invitationId: id } = parse(byId, given);
  const row = await db.invitation.findUnique({ where: { id }, select: { email: true, espaceId: true } });
  if (!row || !isInvitee(compte, row)) throw notFound();
  await transaction(async (tx) => {
    await lockEspace(tx, row.espaceId);
    const state = invitationState(await tx.invitation.findUniqueOrThrow({ where: { id } }), now());
    if (state !== 'attente') throw forbidden('Cette invitation n’attend plus de réponse.');
    await tx.invitation.update({ where: { id }, data: { declinedAt: now() } });
    await readNotifications(compte.id, [invitationCle(row.espaceId)], tx);
  });
}
