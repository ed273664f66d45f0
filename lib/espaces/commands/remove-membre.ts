import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireManager } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { withdrawFromEspace } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { requireOtherResponsable } from './responsables';

const input = z.object({ espaceId: z.string(), compteId: z.string() });

/**
 * Takes someone out of the espace. What they wrote stays; their connections close when the event reaches the nodes, and
 * a reconnect asks the policy again.
 * @throws AppError `forbidden` for who is not responsable, and for the last responsable
 */
export async function removeMembre(actor: Actor, given: unknown): Promise<void> {
  const { espaceId, compteId } = parse(input, given);
  await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    await requireManager(actor, espaceId, tx);
    await requireOtherResponsable(tx, espaceId, compteId);
    const { count } = await tx.membre.deleteMany({ where: { espaceId, compteId } });
    if (count === 0) throw notFound();
    await withdrawFromEspace(tx, espaceId, compteId);
    await recordSystemMessage(tx, { espaceId, kind: 'depart', authorId: compteId });
    await publish(tx, { type: 'membre', espaceId, compteId });
  });
}
