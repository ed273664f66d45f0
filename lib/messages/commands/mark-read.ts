import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { publishChanged } from '@/lib/notifications/changed';
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
    // The notifications of mentions up to there are read too, by the number at the end of their key: in the same round trip.
    const moved = await tx.$queryRaw<{ seq: number; lues: number }[]>`
      with moved as (
        update membres m set "lastReadSeq" = least(${seq}, e.compteur)
        from espaces e
        where e.id = m."espaceId" and m."espaceId" = ${espaceId} and m."compteId" = ${compteId}
          and m."lastReadSeq" < least(${seq}, e.compteur)
        returning m."lastReadSeq" as seq
      ), lues as (
        update notifications n set "readAt" = ${now()} from moved
        where n."compteId" = ${compteId} and n."readAt" is null and n.kind = 'mention' and n."espaceId" = ${espaceId}
          and substring(n.cle from ':(\\d{1,9})$')::int <= moved.seq
        returning n.id
      )
      select moved.seq, (select count(*)::int from lues) as lues from moved`;
    const [row] = moved;
    if (row) await publish(tx, { type: 'lu', espaceId, compteId, seq: row.seq });
    if (row && row.lues > 0) await publishChanged(tx, [compteId]);
  });
}
