import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './postmaster';

export const USER = 'treteaux';
export const DATABASE = 'treteaux';

/** Where the embedded server answers: on this machine only, for who knows the password. */
export const urlOf = (password: string, port: number, database = DATABASE) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

async function isAnswering(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server answers. False when it ended, or stayed silent for `patience` milliseconds. */
export async function answers(pid: number, url: string, patience: number) {
  const end = Date.now() + patience;
  while (Date.now() < end && isAlive(pid)) {
    if (await isAnswering(url)) return true;
    await wait(50);
  }
  return false;
}
