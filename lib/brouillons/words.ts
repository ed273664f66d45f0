import { hour, longDay, sameDay } from '@/lib/core/dates';

/** « Brouillon gardé à 10 h 54 ». */
export const keptWords = (at: Date, today: Date): string =>
  sameDay(at, today) ? `Brouillon gardé à ${hour(at)}` : `Brouillon gardé ${longDay(at)}, à ${hour(at)}`;
