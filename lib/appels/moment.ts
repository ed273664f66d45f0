import { isoDay } from '@/lib/core/dates';

const CLOCK = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** « 18:00 », by the clock of metropolitan France. */
export const clockOf = (date: Date) => CLOCK.format(date);

const wallOf = (date: Date) => Date.parse(`${isoDay(date)}T${clockOf(date)}:00Z`);

/**
 * The moment of a wall clock in metropolitan France. An hour that a spring night leaps over is the one after; of an hour
 * that an autumn night has twice, the first.
 * @param day midnight UTC of the calendar day
 * @param time « 18:00 »
 */
export function parisMoment(day: Date, time: string): Date {
  const wall = Date.parse(`${day.toISOString().slice(0, 10)}T${time}:00Z`);
  // Two hours ahead of UTC in summer, one in winter: the earlier moment that shows this wall clock.
  for (const hours of [2, 1]) {
    const moment = new Date(wall - hours * 3_600_000);
    if (wallOf(moment) === wall) return moment;
  }
  return new Date(wall - 3_600_000);
}
