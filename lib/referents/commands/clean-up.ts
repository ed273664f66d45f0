import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

/** Days a code is kept once it is over. */
export const CODE_JOURS = 90;

/** Forgets codes over for ninety days, with the addresses they were mailed to. */
export async function cleanUpCodes(_actor: Systeme): Promise<void> {
  const limit = new Date(now().getTime() - CODE_JOURS * 86_400_000);
  await db.codeReprise.deleteMany({ where: { expiresAt: { lt: limit } } });
}
