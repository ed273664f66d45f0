import { parseCronItems, type Runner, run } from 'graphile-worker';
import { Pool } from 'pg';
import { log } from '@/lib/core/log';
import { queueLogger } from './queue';
import { jobs, recurringJobs } from './registry';

const RETRY_MS = 5_000;

const taskList = Object.fromEntries(
  Object.entries(jobs).map(([name, work]) => [name, (payload: unknown) => work(payload)]),
);

const parsedCronItems = parseCronItems(
  recurringJobs.map(({ job, match }) => ({ task: job, match, options: { backfillPeriod: 0 } })),
);

export type Jobs = { stop(): Promise<void> };

/**
 * Runs jobs until stopped, three at a time. If the queue gives up (the database was away too long), it is started
 * again.
 */
export function startJobs(connectionString: string): Jobs {
  const pool = new Pool({
    connectionString,
    max: 5,
    connectionTimeoutMillis: 10_000,
    // Of the queue itself: what a job asks goes another way.
    query_timeout: 35_000,
  });
  const lost = (error: Error) => log.warn({ error }, 'jobs lost a connection');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  let stopping = false;
  let runner: Runner | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function live() {
    try {
      const options = {
        pgPool: pool,
        taskList,
        parsedCronItems,
        logger: queueLogger,
        concurrency: 3,
        pollInterval: 5_000,
      };
      runner = await run({ ...options, noHandleSignals: true });
      if (stopping) await runner.stop();
      await runner.promise;
    } catch (error) {
      log.error({ error }, 'jobs stopped');
    }
    if (!stopping) timer = setTimeout(live, RETRY_MS);
  }

  const life = live();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await runner?.stop().catch(() => undefined);
      await life;
      await pool.end();
    },
  };
}
