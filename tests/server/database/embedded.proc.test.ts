import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '@/server/database/embedded';
import { isAlive, readPostmaster } from '@/server/database/postmaster';
import { launchServer, startServer } from '../../support/server';
import { until } from '../../support/until';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'treteaux-embedded-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const start = (durable = false) => startEmbedded({ dataDir, durable });

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

describe('the embedded database', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await ask(first.url, "create table kept as select 'œuvre' as word");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect((await ask(second.url, 'select word from kept')).rows).toEqual([{ word: 'œuvre' }]);
    await second.stop();
  });

  it('is for its password only, and on this machine only', async () => {
    const database = await start();
    const wrong = new URL(database.url);
    wrong.password = 'devine';
    expect(wrong.hostname).toBe('127.0.0.1');
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password/);
    await database.stop();
  });

  it('takes over a server that was left behind', async () => {
    const left = await start();
    const found = await start();
    expect(found).toMatchObject({ pid: left.pid, adopted: true });
    await found.stop();
    expect(isAlive(left.pid)).toBe(false);
  });

  it('recovers from a server that was killed outright', async () => {
    const first = await start(true);
    await ask(first.url, 'create table kept as select 1 as one');
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect((await ask(second.url, 'select one from kept')).rowCount).toBe(1);
    await second.stop();
  });
});

describe('npm start on it', () => {
  const env = () => ({ DATABASE_URL: undefined, DATA_DIR: dataDir, DEMO: '0', AUTH_SECRET: undefined });
  const postmaster = (output: string) => /"postmaster":(\d+)/.exec(output)?.[1];

  it('stops with Ctrl-C, the database last, and starts again', async () => {
    for (const [signal, target] of [
      ['SIGINT', 'group'],
      ['SIGTERM', 'process'],
    ] as const) {
      const server = await startServer({ env: env() });
      expect(await server.kill(signal, target)).toBe(0);
      expect(isAlive(Number(postmaster(server.output())))).toBe(false);
    }
  });

  it('stopped in the middle of its first start, leaves no database running', async () => {
    const server = await launchServer({ env: env() });
    await until(() => existsSync(path.join(dataDir, 'postgres')), 'the folder of the database', 60_000);
    expect(await server.kill('SIGINT')).toBe(0);
    const left = await readPostmaster(path.join(dataDir, 'postgres/data'));
    expect(left === null || !isAlive(left.pid)).toBe(true);
  });

  it('recovers by itself after SIGKILL, the orphaned database included', async () => {
    const killed = await startServer({ env: env() });
    await killed.kill('SIGKILL');
    const orphan = Number(postmaster(killed.output()));
    expect(isAlive(orphan)).toBe(true);
    const server = await startServer({ env: env() });
    expect(postmaster(server.output())).toBe(String(orphan));
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(isAlive(orphan)).toBe(false);
  });

  it('refuses a second server on the same folder, in one line, and leaves the first alone', async () => {
    const first = await startServer({ env: env() });
    const second = await launchServer({ env: env() });
    expect(await second.ended).toBe(1);
    expect(second.output().trim()).toMatch(/^Tréteaux tourne déjà sur .*$/);
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
    expect(await first.kill('SIGTERM')).toBe(0);
  });

  it('keeps secret and password where only its user reads them', async () => {
    const server = await startServer({ env: env() });
    await server.kill('SIGTERM');
    for (const file of ['secret', 'postgres/password'])
      expect(statSync(path.join(dataDir, file)).mode & 0o077, file).toBe(0);
  });
});
