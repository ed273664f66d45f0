import { db } from '@/lib/core/db';
import type { Systeme } from '../actor';

/**
 * Whether mails may go to this address. Not when its account is disabled, whoever writes and about what; nor to what
 * stands in the place of the address of a deleted one.
 */
export async function isReachable(_systeme: Systeme, email: string): Promise<boolean> {
  if (!email.includes('@')) return false;
  const closed = await db.compte.findFirst({
    where: { email: email.toLowerCase(), OR: [{ disabledAt: { not: null } }, { deletedAt: { not: null } }] },
    select: { id: true },
  });
  return closed === null;
}
