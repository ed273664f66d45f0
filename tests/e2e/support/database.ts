import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { urlOf } from '@/server/database/address';
import { findHome } from '@/server/database/home';

/** The database of the server under test, which it keeps in its data folder. */
export async function connect(): Promise<Client> {
  const home = await findHome(process.env.E2E_DATA_DIR ?? '');
  const password = (await readFile(path.join(home.folder, 'password'), 'utf8')).trim();
  // Fourth line: the port (PostgreSQL's documentation of postmaster.pid).
  const pid = await readFile(path.join(home.data, 'postmaster.pid'), 'utf8');
  const client = new Client({ connectionString: urlOf(password, Number(pid.split('\n')[3])) });
  await client.connect();
  return client;
}

/** One run does in minutes what people do in weeks: the limits per day begin again. */
export async function forgetLimits() {
  const client = await connect();
  try {
    await client.query('delete from rate_limits');
  } finally {
    await client.end();
  }
}
