import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { wallClock } from '@/lib/core/zone';

/** What graphile-worker adds to a job that its clock brings back. */
const byClock = z.object({ _cron: z.object({}) });

/**
 * What is told once a day, of a job that comes back every hour: between seven and eight, where people live. Asked for by
 * itself, at any hour.
 */
export const everyMorning = (job: () => Promise<void>) => async (payload: unknown) => {
  const waits = byClock.safeParse(payload).success && !wallClock(now()).hour.startsWith('07');
  if (!waits) await job();
};
