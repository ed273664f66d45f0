import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { markReadInput } from '../schema';

/**
 * Says that the actor has read up to `seq`. Only ever moves forward, and never past the last message.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function markRead(actor: Actor, input: unknown): Promise<void> {
  const { espaceId, seq } = parse(markReadInput, input);
  const { compteId } = await requireReader(actor, espaceId);
  await transaction(async (tx) => {
    const moved = await tx.$queryRaw<{ seq: number }[]>`
      update membres m set "lastReadSeq" = least(${seq}, e.compteur)
      from espaces e
      where e.id = m."espaceId" and m."espaceId" = ${espaceId} and m."compteId" = ${compteId}
        and m."lastReadSeq" < least(${seq}, e.compteur)
      returning m."lastReadSeq" as seq`;
    const [row] = moved;
    if (row) await publish(tx, { type: 'lu', espaceId, compteId, seq: row.seq });
  });
}
