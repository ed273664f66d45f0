import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from 'pg';

export type Probe = () => boolean | Promise<boolean>;

const PATIENCE_MS = 2_000;

/** Whether the database answers a query on a fresh connection within two seconds. */
export const databaseProbe =
  (connectionString: string): Probe =>
  async () => {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      void client.end().catch(() => undefined);
    }
  };

/** `GET /api/health`: 200 when every probe holds, 503 otherwise, each named with its state. */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  probes: Record<string, Probe>,
) {
  const names = Object.keys(probes);
  const states = await Promise.all(Object.values(probes).map(async (probe) => probe()));
  const well = states.every(Boolean);
  const parts = Object.fromEntries(names.map((name, index) => [name, states[index] ? 'ok' : 'unavailable']));
  response.writeHead(well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(
    request.method === 'HEAD'
      ? undefined
      : JSON.stringify({ status: well ? 'ok' : 'unavailable', ...(well ? {} : parts) }),
  );
}
