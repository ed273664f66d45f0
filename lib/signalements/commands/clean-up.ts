import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

/** Days a report is kept once it was answered. */
export const SIGNALEMENT_JOURS = 365;

/** Forgets reports answered a year ago, with the names and addresses of who made them: the six months to appeal are over. */
export async function cleanUpSignalements(_actor: Systeme): Promise<void> {
  const limit = new Date(now().getTime() - SIGNALEMENT_JOURS * 86_400_000);
  await db.signalement.deleteMany({ where: { etat: { not: 'ouvert' }, decidedAt: { lt: limit } } });
}
