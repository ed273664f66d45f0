import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireManager } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import { withdrawEspace } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';

const input = z.object({ espaceId: z.string() });

/**
 * Closes an espace for ever, with its discussion and its documents. Only who is alone in it can: what others wrote is
 * not one person's to erase.
 * @throws AppError `not_found`, `forbidden` for who is not responsable, and while others are there
 */
export async function closeEspace(actor: Actor, given: unknown): Promise<void> {
  const { espaceId } = parse(input, given);
  await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    const { compteId } = await requireManager(actor, espaceId, tx);
    if ((await tx.membre.count({ where: { espaceId } })) > 1)
      throw forbidden('D’autres personnes sont dans cet espace. Vous pouvez le quitter, pas le fermer.');
    await withdrawEspace(tx, espaceId);
    await tx.espace.delete({ where: { id: espaceId } });
    await publish(tx, { type: 'membre', espaceId, compteId });
  });
}
