import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../start-error';
import { type Binaries, findBinaries } from './binaries';
import { findHome, type Home } from './home';
import { isAlive, readPostmaster, servesFolder, stopPostmaster } from './postmaster';

const USER = 'treteaux';
const DATABASE = 'treteaux';

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

/** PostgreSQL needs none of our environment, and must not be shown our secrets. */
const childEnv: NodeJS.ProcessEnv = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
};

const FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const urlOf = (password: string, port: number, database = DATABASE) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

function run(file: string, args: string[], home: Home) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(file, args, { ...home.user, cwd: '/', env: childEnv, detached: true, stdio: 'pipe' });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new StartError(`PostgreSQL : la création de la base a échoué. ${lastLine(output)}`));
    });
  });
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

/** Made beside its final place and renamed: a kill in the middle leaves nothing half made. */
async function initialise(home: Home, binaries: Binaries, password: string, durable: boolean) {
  const draft = `${home.data}.draft`;
  const secret = path.join(home.folder, 'password.once');
  await rm(draft, { recursive: true, force: true });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (home.user.uid !== undefined && home.user.gid !== undefined)
    await chown(secret, home.user.uid, home.user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr'];
  const access = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${secret}`];
  const speed = durable ? [] : ['--no-sync'];
  try {
    await run(binaries.initdb, [`--pgdata=${draft}`, ...access, ...locale, ...speed], home);
    await rename(draft, home.data);
  } finally {
    await rm(secret, { force: true });
  }
}

async function passwordOf(home: Home) {
  const file = path.join(home.folder, 'password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  if (await readFile(path.join(home.data, 'PG_VERSION')).catch(() => null))
    throw new StartError(
      `Le mot de passe de la base (${file}) a disparu : remettez-le depuis une sauvegarde.`,
    );
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function freePort() {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** The data folder of the server that answers at `url`, or why none does. */
async function ask(url: string): Promise<{ folder?: string; error?: string }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return { folder: rows[0]?.data_directory };
  } catch (error) {
    return { error: (error as Error).message };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server answers. False when it ended or stayed silent. */
async function answers(pid: number, url: string, patience: number) {
  const end = Date.now() + patience;
  while (Date.now() < end && isAlive(pid)) {
    if ((await ask(url)).folder) return true;
    await wait(50);
  }
  return false;
}

async function launch(home: Home, binaries: Binaries, password: string, durable: boolean) {
  const port = await freePort();
  const log = path.join(home.folder, 'log');
  const output = await open(log, 'a');
  if ((await output.stat()).size > 5_000_000) await truncate(log);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'jit=off',
    'log_timezone=UTC',
    'timezone=UTC',
    ...(durable ? [] : FAST_SETTINGS),
  ];
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', home.data, ...settings.flatMap((setting) => ['-c', setting])],
      // In a session of its own: Ctrl-C at the terminal reaches us, and we stop the database last.
      {
        ...home.user,
        cwd: '/',
        env: childEnv,
        detached: true,
        stdio: ['ignore', output.fd, output.fd],
      },
    );
    child.on('error', () => undefined);
    child.unref();
    const pid = child.pid;
    if (pid === undefined) return null;
    if (await answers(pid, urlOf(password, port, 'postgres'), 60_000)) return { pid, port };
    await stopPostmaster(pid);
    return null;
  } finally {
    await output.close();
  }
}

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

async function launchPatiently(home: Home, binaries: Binaries, password: string, durable: boolean) {
  // The first tries can meet a port just taken, or memory that a killed server's children have not let go yet.
  for (let attempt = 0; attempt < 6; attempt++) {
    const server = await launch(home, binaries, password, durable);
    if (server) return server;
    await wait(500 * (attempt + 1));
  }
  const log = path.join(home.folder, 'log');
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1);
  throw new StartError(`La base de données ne démarre pas (${log}) : ${reason}`);
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
    if (!(await readFile(path.join(home.data, 'PG_VERSION')).catch(() => null)))
      await initialise(home, binaries, password, durable);
    server = await launchPatiently(home, binaries, password, durable);
  }
  const { pid, port } = server;
  await ensureDatabase(password, port);
  return { url: urlOf(password, port), pid, adopted: orphan !== null, stop: () => stopPostmaster(pid) };
}
