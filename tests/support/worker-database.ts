import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';

const template = new URL(inject('templateUrl'));
const name = `test_${process.pid}_${Date.now()}`;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'treteaux-file-'));

async function administer(sql: string) {
  const client = new Client({ connectionString: new URL('/postgres', template).href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Two copies of one template at a time make PostgreSQL say that it is busy. */
async function copyTemplate() {
  for (let attempt = 0; ; attempt++) {
    try {
      return await administer(`create database ${name} template ${template.pathname.slice(1)}`);
    } catch (error) {
      if (attempt > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
    }
  }
}

await copyTemplate();
Object.assign(process.env, {
  DATABASE_URL: new URL(`/${name}`, template).href,
  DATA_DIR: dataDir,
  AUTH_SECRET: 'a-secret-for-tests-of-more-than-thirty-two-characters',
  PUBLIC_URL: 'http://localhost:3000',
  DEMO: '0',
});
process.env.NEXTAUTH_SECRET = process.env.AUTH_SECRET;

// Only now: what it imports reads these settings.
const { fillInstance, releaseDatabase } = await import('./database');
await fillInstance();

afterAll(async () => {
  await releaseDatabase();
  await administer(`drop database if exists ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
});
