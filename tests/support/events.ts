import { Client } from 'pg';
import type { DomainEvent } from '@/lib/realtime/events';
import { CHANNEL } from '@/lib/realtime/publish';

/** All that the other nodes heard meanwhile: what `work` told, and what triggers tell of public tables. */
export async function allEventsOf(work: () => Promise<unknown>): Promise<DomainEvent[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  const events: DomainEvent[] = [];
  await client.connect();
  client.on('notification', ({ payload }) => events.push(JSON.parse(payload ?? '{}')));
  await client.query(`listen ${CHANNEL}`);
  try {
    await work();
    // What was committed before this is delivered before its answer.
    await client.query('select 1');
  } finally {
    await client.end();
  }
  return events;
}

/** What `work` told the other nodes. */
export const eventsOf = async (work: () => Promise<unknown>): Promise<DomainEvent[]> =>
  (await allEventsOf(work)).filter(({ type }) => type !== 'public');
