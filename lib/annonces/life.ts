import { isoDay } from '@/lib/core/dates';
import { DAYS } from './words';

const DAY_MS = 86_400_000;
/** An annonce without news for a year interests nobody, whatever its last day. */
const LONGEST = 365;

export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * DAY_MS);

/** Midnight UTC of the calendar day in metropolitan France, as columns of days hold it. */
export const today = (date: Date) => new Date(`${isoDay(date)}T00:00:00Z`);

/**
 * When what goes online at `from` expires: at the end of its last day to answer, else after the days that the instance
 * sets (`Instance.annonceJours`).
 */
export function expiryOf(from: Date, { limite, jours }: { limite: Date | null; jours: number }): Date {
  if (!limite) return addDays(from, jours);
  // 21:59 UTC: the last minute of that day in France in summer, an hour earlier in winter.
  const end = new Date(limite.getTime() + 21 * 3_600_000 + 59 * 60_000);
  return end < addDays(from, LONGEST) ? end : addDays(from, LONGEST);
}

/** When what expired at that moment leaves for the archives. */
export const archivedFrom = (expiresAt: Date) => addDays(expiresAt, DAYS.archived);
