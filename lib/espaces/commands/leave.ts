import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { withdrawFromEspace } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { hasOtherResponsable } from './responsables';

const input = z.object({
  espaceId: z.string(),
  /** Who becomes responsable; asked of the last one only. */
  successeurId: z.string().optional(),
});

/**
 * Leaves the espace. The last responsable names another in the same act.
 * @throws AppError `invalid` (field `successeurId`) when one must be named, `forbidden` when nobody else is there
 */
export async function leaveEspace(actor: Actor, given: unknown): Promise<void> {
  const { espaceId, successeurId } = parse(input, given);
  await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    const { compteId, role } = await requireReader(actor, espaceId, tx);
    if (role === 'responsable' && !(await hasOtherResponsable(tx, espaceId, compteId)))
      await handOver(tx, espaceId, compteId, successeurId);
    await tx.membre.delete({ where: { espaceId_compteId: { espaceId, compteId } } });
    await withdrawFromEspace(tx, espaceId, compteId);
    await recordSystemMessage(tx, { espaceId, kind: 'depart', authorId: compteId });
    await publish(tx, { type: 'membre', espaceId, compteId });
  });
}

async function handOver(tx: Tx, espaceId: string, compteId: string, successeurId: string | undefined) {
  const others = await tx.membre.count({ where: { espaceId, NOT: { compteId } } });
  if (others === 0) throw forbidden('Vous êtes la seule personne de cet espace. Vous pouvez le fermer.');
  const { count } = await tx.membre.updateMany({
    where: { espaceId, compteId: successeurId ?? '', NOT: { compteId } },
    data: { role: 'responsable' },
  });
  if (count === 0) throw invalid('successeurId', 'Choisissez qui sera responsable après vous.');
  await publish(tx, { type: 'membre', espaceId, compteId: successeurId ?? '' });
}
