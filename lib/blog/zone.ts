import { getInstance } from '@/lib/instance/queries';
import type { WallClock } from './words';

/** The time zone of the instance's clocks (IANA). */
export const instanceZone = async (): Promise<string> => (await getInstance()).fuseau;

const shown = (zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });

/** What the clocks of a zone show at a moment: « 2026-11-23 » and « 08:30 ». */
export function wallClock(date: Date, zone: string): WallClock {
  const [day = '', time = ''] = shown(zone).format(date).split(' ');
  return { day, hour: time.slice(0, 5) };
}

/**
 * The moment the clocks of a zone show this day and hour. Of an hour they show twice, the first; of one they skip, the
 * moment that comes as long after midnight.
 */
export function momentOf(day: string, hour: string, zone: string): Date {
  const asUtc = Date.parse(`${day}T${hour.padStart(5, '0')}:00Z`);
  const offsetAt = (moment: number) =>
    Date.parse(`${shown(zone).format(moment).replace(' ', 'T')}Z`) - moment;
  // The offsets of the day before and after hold every change of clocks between them.
  const offsets = [offsetAt(asUtc - 86_400_000), offsetAt(asUtc + 86_400_000)];
  const fits = offsets.map((offset) => asUtc - offset).find((moment) => moment + offsetAt(moment) === asUtc);
  return new Date(fits ?? asUtc - (offsets[0] ?? 0));
}
