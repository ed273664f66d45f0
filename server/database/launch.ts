import { spawn } from 'node:child_process';
import { open, readFile, truncate } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../start-error';
import { answers, urlOf } from './address';
import type { Binaries } from './binaries';
import type { Home } from './home';
import { type Postmaster, stopPostmaster } from './postmaster';
import { childEnv } from './system-user';

const FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function freePort() {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
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

/**
 * Starts PostgreSQL on a free port and waits until it answers.
 * @throws StartError with what it wrote in its log
 */
export async function launchPatiently(
  home: Home,
  binaries: Binaries,
  password: string,
  durable: boolean,
): Promise<Postmaster> {
  // The first tries can meet a port just taken, or memory that a killed server's children have not let go yet.
  for (let attempt = 0; attempt < 6; attempt++) {
    const server = await launch(home, binaries, password, durable);
    if (server) return server;
    await wait(500 * (attempt + 1));
  }
  const log = path.join(home.folder, 'log');
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1);
  throw new StartError(`La base de données ne démarre pas (${log}) : ${reason}`);
}
