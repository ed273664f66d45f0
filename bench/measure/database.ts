import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '@/server/database/embedded';

/** One PostgreSQL for both sides of a run, set as the product sets its own: every commit reaches the disk. */
export async function startDatabase() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'treteaux-bench-'));
  const server = await startEmbedded({ dataDir });
  return {
    pid: server.pid,
    dataDir,
    /** The address of a new, empty database on it. */
    async create(name: string) {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
      await client.end();
      return new URL(`/${name}`, server.url).href;
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type BenchDatabase = Awaited<ReturnType<typeof startDatabase>>;
