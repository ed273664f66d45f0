import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { lockEspace } from '@/lib/membres/join';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { requestCle } from '../mails';
import { withdrawInput } from '../schema';

/**
 * Takes one's own request back; done twice, it is done once. A mail not sent yet stays unsent.
 * @throws AppError `not_found`, `forbidden` once it was answered
 */
export async function withdrawAdhesion(actor: Actor, given: unknown): Promise<void> {
  const { adhesionId: id } = parse(withdrawInput, given);
  const { id: compteId } = requireCompte(actor);
  const row = await db.adhesion.findUnique({ where: { id }, select: { espaceId: true, compteId: true } });
  if (row?.compteId !== compteId) throw notFound();
  const { espaceId } = row;
  await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    const adhesion = await tx.adhesion.findUnique({ where: { id }, select: { etat: true } });
    if (!adhesion) throw notFound();
    if (adhesion.etat === 'retiree') return;
    if (adhesion.etat === 'acceptee')
      throw forbidden('Votre demande vient d’être acceptée. Vous pouvez entrer dans l’espace.');
    if (adhesion.etat === 'refusee') throw forbidden('Votre demande a déjà reçu une réponse.');
    await tx.adhesion.update({ where: { id }, data: { etat: 'retiree', decidedAt: now() } });
    await withdrawNotifications(tx, [requestCle(id)]);
    await publish(tx, { type: 'adhesion', espaceId, compteId });
  });
}
