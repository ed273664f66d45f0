import { AsyncLocalStorage } from 'node:async_hooks';

const frozen = new AsyncLocalStorage<Date>();

/** The time of a write. Every command asks here, so that the seed can tell a past month and tests an expiry. */
export const now = () => new Date(frozen.getStore() ?? Date.now());

/** Runs `work` as if it were `date`. For the seed and for tests. */
export const at = <T>(date: Date, work: () => Promise<T>) => frozen.run(date, work);
