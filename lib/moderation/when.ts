import { fullDate } from '@/lib/core/dates';
import { type Mesure, MODIFIER_JOURS, RECOURS_MOIS } from './words';

const DAY_MS = 86_400_000;

/** The same day of the month so many months later; its last day when it has none. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** Until when a decision can be contested (DSA, article 20: six months at least). */
export const recoursUntil = (decidedAt: Date) => addMonths(decidedAt, RECOURS_MOIS);

/** When a measure does something by itself: hides what was not changed, forgets what was removed, ends a suspension. */
export function dueAt(mesure: Mesure, decidedAt: Date, jours: number | null): Date | null {
  if (mesure === 'modifier') return new Date(decidedAt.getTime() + MODIFIER_JOURS * DAY_MS);
  if (mesure === 'suspendre') return new Date(decidedAt.getTime() + (jours ?? 1) * DAY_MS);
  if (mesure === 'retirer') return recoursUntil(decidedAt);
  return null;
}

/** The two days that a statement of reasons names. */
export const statementDays = (mesure: Mesure, decidedAt: Date, jours: number | null) => {
  const due = dueAt(mesure, decidedAt, jours);
  return { recours: fullDate(recoursUntil(decidedAt)), jusquau: due ? fullDate(due) : '' };
};
