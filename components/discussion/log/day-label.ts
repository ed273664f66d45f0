import { fullDate, hour, longDay, sameDay } from '@/lib/core/dates';

const YEAR_MS = 300 * 86_400_000;

/** « Aujourd’hui », « Hier », « Vendredi 20 novembre », and with its year when that is long ago. */
export function dayLabel(date: Date, today: Date): string {
  if (sameDay(date, today)) return 'Aujourd’hui';
  if (sameDay(date, new Date(today.getTime() - 86_400_000))) return 'Hier';
  const label = today.getTime() - date.getTime() > YEAR_MS ? fullDate(date) : longDay(date);
  return label.charAt(0).toLocaleUpperCase('fr') + label.slice(1);
}

/** « 9 h 12 » today, « vendredi 20 novembre, 17 h 40 » before. */
export const since = (date: Date, today: Date) =>
  sameDay(date, today) ? hour(date) : `${dayLabel(date, today).toLocaleLowerCase('fr')}, ${hour(date)}`;
