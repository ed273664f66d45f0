import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { urlOf } from '@/server/database/address';
import { findHome } from '@/server/database/home';

/** Where the server under test answers. */
export const baseURL = `http://localhost:${process.env.E2E_PORT}`;

const dataDir = process.env.E2E_DATA_DIR ?? '';

/** What it seals its cookies with. */
export const serverSecret = async () => (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim();

/** The database of the server under test, which it keeps in its data folder. */
export async function connect(): Promise<Client> {
  const home = await findHome(dataDir);
  const password = (await readFile(path.join(home.folder, 'password'), 'utf8')).trim();
  // Fourth line: the port (PostgreSQL's documentation of postmaster.pid).
  const pid = await readFile(path.join(home.data, 'postmaster.pid'), 'utf8');
  const client = new Client({ connectionString: urlOf(password, Number(pid.split('\n')[3])) });
  await client.connect();
  return client;
}

async function once<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect();
  return work(client).finally(() => client.end());
}

/** One run does in minutes what people do in weeks: the limits per day begin again. */
export const forgetLimits = () => once((client) => client.query('delete from rate_limits'));

/** Opens a session as signing in does. @returns its id */
export async function openSession(email: string): Promise<string> {
  const id = randomUUID() + randomUUID();
  const { rowCount } = await once((client) =>
    client.query(
      `insert into sessions (id, "compteId", "createdAt", "lastSeenAt", "expiresAt")
       select $1, id, now(), now(), now() + interval '30 days' from comptes where email = $2`,
      [id, email],
    ),
  );
  if (rowCount !== 1) throw new Error(`nobody is ${email}`);
  return id;
}
