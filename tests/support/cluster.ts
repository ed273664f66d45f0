import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@/server/database/embedded';
import { applyMigrations } from '@/server/database/migrations';
import { migrateJobs } from '@/server/jobs/queue';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated database, empty but for what every instance has: each test file works on a copy. */
    templateUrl: string;
  }
}

/** One PostgreSQL for a run, in memory's good care: nothing is flushed. */
export default async function startCluster({ provide }: TestProject) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'treteaux-test-'));
  const database = await startEmbedded({ dataDir, durable: false });
  try {
    await applyMigrations(database.url);
    await migrateJobs(database.url);
    provide('templateUrl', database.url);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
