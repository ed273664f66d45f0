import { Logger, runMigrations } from 'graphile-worker';
import { log } from '@/lib/core/log';

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

export const queueLogger = new Logger(({ taskIdentifier: job }) => (level, message, meta) => {
  log[LEVELS[level]]({ error: meta?.error, job }, message);
});

/** Makes or updates the queue's own tables. Call it under the migration lock. */
export const migrateJobs = (connectionString: string) =>
  runMigrations({ connectionString, logger: queueLogger });
