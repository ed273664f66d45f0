import { isoOf } from '@/lib/core/dates';
import { momentOf } from '@/lib/core/zone';

const DAY_MS = 86_400_000;
/** An annonce without news for a year interests nobody, whatever its last day. */
const LONGEST = 365;

export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * DAY_MS);

/** The end of a last day to answer, which is good as a whole. @param day midnight UTC */
export const lastMinute = (day: Date) => momentOf(isoOf(day), '23:59');

/**
 * When what goes online at `from` expires: at the end of its last day to answer, else after the days that the instance
 * sets (`Instance.annonceJours`).
 */
export function expiryOf(from: Date, { limite, jours }: { limite: Date | null; jours: number }): Date {
  if (!limite) return addDays(from, jours);
  return new Date(Math.min(lastMinute(limite).getTime(), addDays(from, LONGEST).getTime()));
}
