import type { Tx } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';

/** As many ids as one event of PostgreSQL holds. */
const AT_ONCE = 150;

/** Every tab of these people counts anew, on every node, once the transaction is committed. */
export async function publishChanged(tx: Tx, compteIds: readonly string[]) {
  for (let from = 0; from < compteIds.length; from += AT_ONCE)
    await publish(tx, { type: 'notifications', compteIds: compteIds.slice(from, from + AT_ONCE) });
}
