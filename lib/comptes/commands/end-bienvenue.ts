import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Connecte } from '../actor';

/** Remembers that the introduction for newcomers was taken, or passed over. The first time stays. */
export async function endBienvenue(actor: Connecte): Promise<void> {
  await db.compte.updateMany({ where: { id: actor.id, bienvenueAt: null }, data: { bienvenueAt: now() } });
}
