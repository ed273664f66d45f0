import { calendarDay, isoOf } from '@/lib/core/dates';
import { momentOf } from '@/lib/core/zone';

const DAY_MS = 86_400_000;
const MORNING = '09:00';

/** The next morning people are at their desk: nine o’clock where they live, never a Saturday or a Sunday. */
export function nextMorning(date: Date): Date {
  const today = calendarDay(date).getTime();
  for (let days = 1; ; days++) {
    const day = new Date(today + days * DAY_MS);
    if (![0, 6].includes(day.getUTCDay())) return momentOf(isoOf(day), MORNING);
  }
}
