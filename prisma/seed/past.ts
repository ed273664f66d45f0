import { isoDay } from '@/lib/core/dates';
import { momentOf, wallClock } from '@/lib/core/zone';

/** The last thing of « today » is told at ten past eight: before, the demonstration ends the day before, not in the future. */
const LAST = '08:15';
const DAY_MS = 86_400_000;

/** The last day that is told, of a demonstration filled at `date`. */
export const lastDay = (date: Date): Date =>
  wallClock(date).hour < LAST ? new Date(date.getTime() - DAY_MS) : date;

// Once: one that is filled while the hour strikes keeps its order.
const last = lastDay(new Date());

/** The moment clocks showed `time`, some days before the last that is told. */
export const past = (daysAgo: number, time: string): Date =>
  momentOf(isoDay(new Date(last.getTime() - daysAgo * DAY_MS)), time);
