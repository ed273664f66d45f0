import { plural } from '@/lib/core/text';

/** « 30 jours », « 6 mois », « 2 ans »: a number of days as people say it. */
export function daysInWords(days: number): string {
  if (days % 365 === 0) return plural(days / 365, 'an');
  if (days >= 90 && days % 30 === 0) return `${days / 30}\u00a0mois`;
  return plural(days, 'jour');
}
