import { Client } from 'pg';
import type { DomainEvent } from '@/lib/realtime/events';
import { CHANNEL } from '@/lib/realtime/publish';

/** What `work` told the other nodes; what the database tells by itself of public tables is left out. */
export async function eventsOf(work: () => Promise<unknown>): Promise<DomainEvent[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  const events: DomainEvent[] = [];
  await client.connect();
  client.on('notification', ({ payload }) => {
    const event: DomainEvent = JSON.parse(payload ?? '{}');
    if (event.type !== 'public') events.push(event);
  });
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
