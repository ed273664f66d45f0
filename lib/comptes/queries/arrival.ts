import { db } from '@/lib/core/db';
import type { Connecte } from '../actor';

/** The version of the charte that the person accepted last. */
export async function acceptedCharte(actor: Connecte): Promise<number> {
  const { charteVersion } = await db.compte.findUniqueOrThrow({
    where: { id: actor.id },
    select: { charteVersion: true },
  });
  return charteVersion;
}

/** Whether the introduction for newcomers was neither taken nor passed over. */
export async function isNewcomer(actor: Connecte): Promise<boolean> {
  return (await db.compte.count({ where: { id: actor.id, bienvenueAt: null } })) > 0;
}
