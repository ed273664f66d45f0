import { Client } from 'pg';
import type { Env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { StartError } from '../start-error';
import { startEmbedded } from './embedded';

export type OpenDatabase = {
  url: string;
  embedded: boolean;
  stop(): Promise<void>;
};

const OLDEST = 150_000;

/** Several refusals in one (IPv4 and IPv6) come without a message of their own. */
const reason = ({ message, code }: NodeJS.ErrnoException) => message || code;

async function external(url: string): Promise<OpenDatabase> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    if (Number(rows[0]?.server_version_num) < OLDEST)
      throw new StartError('Réglage DATABASE_URL : il faut PostgreSQL 15 ou plus récent.');
  } catch (error) {
    if (error instanceof StartError) throw error;
    // The address itself may hold a password: only what the driver says is shown.
    throw new StartError(
      `Réglage DATABASE_URL : la base de données ne répond pas (${reason(error as Error)}).`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, embedded: false, stop: async () => undefined };
}

/** The database of the settings: the one at DATABASE_URL, or ours. */
export async function openDatabase({ databaseUrl, dataDir }: Env): Promise<OpenDatabase> {
  if (databaseUrl) return external(databaseUrl);
  const { url, pid, adopted, stop } = await startEmbedded({ dataDir });
  log.info({ postmaster: pid, adopted }, 'embedded database running');
  return { url, embedded: true, stop };
}
