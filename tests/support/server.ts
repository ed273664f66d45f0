import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import type { Connecte } from '@/lib/comptes/actor';

const root = path.resolve(import.meta.dirname, '../..');
const READY_MS = 150_000;

export type TestServer = {
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** Everything it has written so far, both channels. */
  output(): string;
  /** Sends a signal to the process (to its whole group with `group`), and waits for its end: the exit code, or the signal. */
  kill(signal: NodeJS.Signals, target?: 'process' | 'group'): Promise<number | NodeJS.Signals>;
  /** The end of the process, by itself. */
  ended: Promise<number | NodeJS.Signals>;
  /** A `Cookie` header for the open session of this compte. */
  cookieFor(compte: Pick<Connecte, 'sessionId'>): Promise<string>;
};

export async function freePort() {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the process and does not wait for it to be ready. */
export async function launchServer(
  given: { env?: Record<string, string | undefined> } = {},
): Promise<TestServer> {
  const port = Number(given.env?.PORT ?? (await freePort()));
  const url = `http://localhost:${port}`;
  const dataDir = given.env?.DATA_DIR ?? mkdtempSync(path.join(os.tmpdir(), 'treteaux-server-'));
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, ...given.env };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, LOG_LEVEL: given.env?.LOG_LEVEL ?? 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  running.add(child);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      if (!given.env?.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the server process did not start');
  return {
    url,
    port,
    pid,
    dataDir,
    ended,
    output: () => output,
    kill(signal, target = 'process') {
      process.kill(target === 'group' ? -pid : pid, signal);
      return ended;
    },
    cookieFor: async ({ sessionId }) => `${sessionCookieName()}=${await encodeSessionToken(sessionId)}`,
  };
}

/**
 * A real server on a free port, ready to answer. By default on this test file's own database, so that what the test
 * writes is there, without demonstration; `env: { DATABASE_URL: undefined }` gives it an embedded database of its own.
 */
export async function startServer(
  given: { env?: Record<string, string | undefined> } = {},
): Promise<TestServer> {
  const server = await launchServer(given);
  const end = Date.now() + READY_MS;
  let dead = false;
  void server.ended.then(() => {
    dead = true;
  });
  while (!server.output().includes('Tréteaux est prêt')) {
    if (dead || Date.now() > end) throw new Error(`the server did not start:\n${server.output()}`);
    await wait(50);
  }
  return server;
}
