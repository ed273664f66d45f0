import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireManager } from '@/lib/membres/access';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { describeProject } from '../description';
import { espaceInput } from '../schema';
import { enqueueVisible, espaceCle } from '../tell-interested';

const input = espaceInput.extend({ espaceId: z.string() });

/**
 * Renames and describes an espace, and says who can see it. Its address stays: links in mails keep working.
 * @throws AppError `not_found`, `forbidden` for who is not responsable, `invalid`
 */
export async function updateEspace(actor: Actor, given: unknown): Promise<void> {
  const { espaceId, ...typed } = parse(input, given);
  await requireManager(actor, espaceId);
  const description = await describeProject(typed);
  await transaction(async (tx) => {
    await requireManager(actor, espaceId, tx);
    const before = await tx.espace.findUniqueOrThrow({
      where: { id: espaceId },
      select: { visibilite: true },
    });
    await tx.espace.update({ where: { id: espaceId }, data: { ...description, updatedAt: now() } });
    if (description.visibilite === 'visible' && before.visibilite !== 'visible')
      await enqueueVisible(tx, espaceId);
    if (description.visibilite !== 'visible') await withdrawNotifications(tx, [espaceCle(espaceId)]);
  });
}
