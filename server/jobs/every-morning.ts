import { now } from '@/lib/core/clock';
import { wallClock } from '@/lib/core/zone';

/** What is told once a day, of a job that comes back every hour: between seven and eight, where people live. */
export const everyMorning = (job: () => Promise<void>) => async () => {
  if (wallClock(now()).hour.startsWith('07')) await job();
};
