import type { Rappel } from './words';
import { daysUntil, RAPPELS } from './words';

type Reminded = { rappel30At: Date | null; rappel7At: Date | null };

/**
 * Which reminders of a deadline are settled from the start: who follows a call at twenty days, or was just told that its
 * deadline is twenty days away, needs no mail about thirty.
 * @param from the moment the person knows of this deadline
 */
export function settledRappels(limite: Date | null, from: Date): Reminded {
  const settled = (days: Rappel) => (limite !== null && daysUntil(limite, from) <= days ? from : null);
  const [far, near] = RAPPELS;
  return { rappel30At: settled(far), rappel7At: settled(near) };
}
