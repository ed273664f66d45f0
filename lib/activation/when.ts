import { isoDay } from '@/lib/core/dates';

const DAY_MS = 86_400_000;
const WEEKDAY = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', weekday: 'short' });
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Nine in the morning, in metropolitan France, of « 2026-11-24 ». */
function nineOClock(day: string): Date {
  const asUtc = Date.parse(`${day}T09:00:00Z`);
  const shown = Date.parse(`${CLOCK.format(asUtc).replace(' ', 'T')}Z`);
  return new Date(asUtc - (shown - asUtc));
}

/** The next morning people are at their desk: nine o’clock in metropolitan France, never a Saturday or a Sunday. */
export function nextMorning(date: Date): Date {
  for (let days = 1; ; days++) {
    const day = new Date(date.getTime() + days * DAY_MS);
    if (!['Sat', 'Sun'].includes(WEEKDAY.format(day)) && isoDay(day) !== isoDay(date))
      return nineOClock(isoDay(day));
  }
}
