import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireManager } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import { membreRole } from '@/lib/membres/schema';
import { publish } from '@/lib/realtime/publish';
import { requireOtherResponsable } from './responsables';

const input = z.object({ espaceId: z.string(), compteId: z.string(), role: membreRole });

/**
 * Gives a member another role; open connections follow at once.
 * @throws AppError `forbidden` for who is not responsable, and when the last responsable would give it up
 */
export async function changeRole(actor: Actor, given: unknown): Promise<void> {
  const { espaceId, compteId, role } = parse(input, given);
  await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    await requireManager(actor, espaceId, tx);
    const key = { espaceId_compteId: { espaceId, compteId } };
    const membre = await tx.membre.findUnique({ where: key, select: { role: true } });
    if (!membre) throw notFound();
    if (membre.role === role) return;
    if (membre.role === 'responsable') await requireOtherResponsable(tx, espaceId, compteId);
    await tx.membre.update({ where: key, data: { role } });
    await publish(tx, { type: 'membre', espaceId, compteId });
  });
}
