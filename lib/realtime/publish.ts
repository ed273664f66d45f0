import type { Tx } from '@/lib/core/db';
import type { DomainEvent } from './events';

export const CHANNEL = 'treteaux';
/** PostgreSQL refuses a notification of 8,000 bytes or more. */
export const MAX_PAYLOAD_BYTES = 7_900;

/**
 * Tells every node, when the transaction commits, what just happened. Only what is seen live goes this way: a node that
 * was away hears nothing, so clients and nodes heal by asking (`message:since`, re-checking rights).
 */
export async function publish(tx: Tx, event: DomainEvent) {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES)
    throw new Error(`event ${event.type} is too large to publish`);
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${payload})`;
}
