import { randomUUID } from 'node:crypto';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';
import { nextNumber } from '../numbering';

type SystemMessage = { espaceId: string; kind: 'arrivee' | 'depart'; authorId: string };

/**
 * Writes « X a rejoint l’espace » or « X n’est plus dans l’espace » (left or removed: who did it is not told), in the
 * transaction that makes it true. Takes the espace's row: call it last, and a message by who leaves can only stand
 * above it.
 */
export async function recordSystemMessage(tx: Tx, { espaceId, kind, authorId }: SystemMessage) {
  const seq = await nextNumber(tx, espaceId);
  const { id } = await tx.message.create({
    data: {
      espaceId,
      kind,
      authorId,
      clientId: randomUUID(),
      body: '',
      seq,
      rev: seq,
      createdAt: now(),
    },
    select: { id: true },
  });
  await publish(tx, { type: 'message', espaceId, messageId: id, rev: seq });
}
