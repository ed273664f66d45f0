import { isoOf } from '@/lib/core/dates';
import { momentOf, wallClock, zone } from '@/lib/core/zone';

/** A digest leaves from this hour, where people live… */
const MORNING = '07:00';
/** …and not from this one on: what the morning missed waits for the next. */
const NOON = '12:00';

/**
 * Whether a digest may leave now for somebody whose last one left at `last`: it is morning where they live, and none left
 * that day. Asked every half hour, it is so once a day, whatever clocks do: French time zones are whole hours from UTC,
 * the Marquesas half an hour more.
 */
export function isDigestDue(date: Date, last: Date | null, where = zone()): boolean {
  const { day, hour } = wallClock(date, where);
  if (hour < MORNING || hour >= NOON) return false;
  return last === null || wallClock(last, where).day < day;
}

/** Monday morning at seven, the last before (or at) that moment. */
export function weekStart(date: Date, where = zone()): Date {
  const today = new Date(`${wallClock(date, where).day}T00:00:00Z`);
  const monday = (weeks: number) => {
    const then = new Date(today);
    then.setUTCDate(then.getUTCDate() - ((then.getUTCDay() + 6) % 7) - 7 * weeks);
    return momentOf(isoOf(then), MORNING, where);
  };
  const thisWeek = monday(0);
  return thisWeek <= date ? thisWeek : monday(1);
}

/** Weekly things leave with the first digest of the week: no digest left since Monday morning. */
export const isWeeklyDue = (date: Date, last: Date | null, where = zone()): boolean =>
  last === null || last < weekStart(date, where);
