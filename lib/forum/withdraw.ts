import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { withdrawLeading, withdrawNotifications } from '@/lib/notifications/withdraw';
import { mentionCle, sujetCle } from './words';

/**
 * Takes back what was told of one message that can no longer be read: whom it named, and those told of the sujet whose
 * notification leads to it, under each number it ever had. What other messages told stays.
 */
export async function withdrawReponse(
  tx: Tx,
  { id, sujetId, numero }: { id: string; sujetId: string; numero: number },
): Promise<void> {
  const former = await tx.reponseRedirection.findMany({
    where: { reponseId: id },
    select: { sujetId: true, numero: true },
  });
  await withdrawNotifications(tx, [mentionCle(id)]);
  for (const place of [{ sujetId, numero }, ...former])
    await withdrawLeading(tx, sujetCle(place.sujetId), paths.messageAnchor(place.numero));
}
