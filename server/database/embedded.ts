import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { answers, DATABASE, urlOf } from './address';
import { findBinaries } from './binaries';
import { findHome, type Home } from './home';
import { initialise, isInitialised, passwordOf } from './initialise';
import { launchPatiently } from './launch';
import { readPostmaster, servesFolder, stopPostmaster } from './postmaster';

export type EmbeddedDatabase = {
  url: string;
  pid: number;
  /** True when a server left behind by a killed process was found running, and taken over. */
  adopted: boolean;
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  /** False for tests: quicker, and lost if the machine stops. */
  durable?: boolean;
};

/** A server left running by a killed process: taken over when it answers, else stopped. */
async function adopt(home: Home, password: string) {
  const left = await readPostmaster(home.data);
  if (!left) return null;
  if (await servesFolder(left.pid, home.data)) {
    if (await answers(left.pid, urlOf(password, left.port, 'postgres'), 15_000)) return left;
    await stopPostmaster(left.pid);
  }
  // Its number may have been given to another process since, at which PostgreSQL would stop.
  await rm(path.join(home.data, 'postmaster.pid'), { force: true });
  return null;
}

async function ensureDatabase(password: string, port: number) {
  const client = new Client({ connectionString: urlOf(password, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that comes with the software, on a free port of the loopback, making its folder the first time.
 * The caller holds the lock of `dataDir`: a server found running there is an orphan.
 * @throws StartError
 */
export async function startEmbedded({ dataDir, durable = true }: Options): Promise<EmbeddedDatabase> {
  const home = await findHome(dataDir);
  const password = await passwordOf(home);
  const orphan = await adopt(home, password);
  let server = orphan;
  if (!server) {
    const binaries = await findBinaries(home.user);
    if (!(await isInitialised(home))) await initialise(home, binaries, password, durable);
    server = await launchPatiently(home, binaries, password, durable);
  }
  const { pid, port } = server;
  await ensureDatabase(password, port);
  return { url: urlOf(password, port), pid, adopted: orphan !== null, stop: () => stopPostmaster(pid) };
}
