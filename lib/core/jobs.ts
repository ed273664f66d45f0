import type { Tx } from './db';

export type JobOptions = {
  /** Not before this moment. */
  runAt?: Date;
  /** A job with the same key that has not started is replaced. */
  key?: string;
  /** Tries before giving up; the wait doubles each time. */
  maxAttempts?: number;
};

/**
 * Records a job in the caller's transaction: it exists if and only if the write does. graphile-worker runs it at least
 * once, on any node; `server/jobs` says what each name does.
 */
export async function enqueue(tx: Tx, name: string, payload: object, options: JobOptions = {}) {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${name}::text, payload := ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null}::timestamptz,
    job_key := ${options.key ?? null}::text, max_attempts := ${options.maxAttempts ?? 12}::integer)`;
}

/** Records many jobs of one name in one statement, each with its payload (JSON) and its moment. */
export async function enqueueMany(tx: Tx, name: string, jobs: readonly { payload: string; runAt: Date }[]) {
  await tx.$executeRaw`
    select graphile_worker.add_job(${name}::text, payload := job.payload::json, run_at := job.at, max_attempts := 12)
    from unnest(${jobs.map(({ payload }) => payload)}::text[], ${jobs.map(({ runAt }) => runAt)}::timestamptz[])
      as job(payload, at)`;
}
