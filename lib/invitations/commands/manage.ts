import { z } from 'zod';
import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { requireManager } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import { dropNotification } from '@/lib/notifications/withdraw';
import { invitationCle, invitationState } from '../policy';
import { countInvitations, mayWriteTo } from './limits';
import { expiryFrom, tellInvited } from './write';

const input = z.object({ invitationId: z.string() });

/**
 * Sends the same link again and starts its thirty days anew, expired or not.
 * @throws AppError `not_found`, `forbidden` for who is not responsable or when no answer is awaited, `rate_limited`
 */
export async function resendInvitation(actor: Actor, given: unknown): Promise<{ email: string }> {
  const { email, espaceId, id } = await findManaged(actor, given);
  await countInvitations(requireCompte(actor).id, 1);
  if (!(await mayWriteTo(email)))
    throw new AppError('rate_limited', 'Cette adresse a déjà reçu beaucoup d’invitations aujourd’hui.');
  await transaction(async (tx) => {
    await requireAwaited(tx, actor, espaceId, id);
    const date = now();
    await tx.invitation.update({ where: { id }, data: { sentAt: date, expiresAt: expiryFrom(date) } });
    await queueMail(tx, 'invitation', id);
    await tellInvited(tx, { espaceId, invitedById: requireCompte(actor).id }, [email]);
  });
  return { email };
}

/**
 * Takes an invitation back: its link opens nothing any more, and a mail not sent yet stays unsent.
 * @throws AppError `not_found`, `forbidden` for who is not responsable or when no answer is awaited
 */
export async function withdrawInvitation(actor: Actor, given: unknown): Promise<{ email: string }> {
  const { email, espaceId, id } = await findManaged(actor, given);
  await transaction(async (tx) => {
    await requireAwaited(tx, actor, espaceId, id);
    await tx.invitation.update({ where: { id }, data: { withdrawnAt: now() } });
    const invited = await tx.compte.findUnique({ where: { email }, select: { id: true } });
    if (invited) await dropNotification(tx, invited.id, invitationCle(espaceId));
  });
  return { email };
}

async function findManaged(actor: Actor, given: unknown) {
  const { invitationId } = parse(input, given);
  requireCompte(actor);
  const row = await db.invitation.findUnique({
    where: { id: invitationId },
    select: { id: true, espaceId: true, email: true },
  });
  if (!row) throw notFound();
  await requireManager(actor, row.espaceId);
  return row;
}

/** Asked again while the espace is held: the invitee may be joining at this very moment. */
async function requireAwaited(tx: Tx, actor: Actor, espaceId: string, id: string) {
  await lockEspace(tx, espaceId);
  await requireManager(actor, espaceId, tx);
  const row = await tx.invitation.findUniqueOrThrow({ where: { id } });
  const state = invitationState(row, now());
  if (state !== 'attente' && state !== 'expiree')
    throw forbidden('Cette invitation n’attend plus de réponse.');
}
