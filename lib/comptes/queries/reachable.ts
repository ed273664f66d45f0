import { db, Prisma, rows } from '@/lib/core/db';
import type { Systeme } from '../actor';
import { awaySql } from '../pause';

/**
 * Whether mails may go to this address. Not when its account is disabled, whoever writes and about what; nor to what
 * stands in the place of the address of a deleted one; nor `news` to one whose mails come back.
 */
export async function isReachable(
  _systeme: Systeme,
  email: string,
  { news = false }: { news?: boolean } = {},
): Promise<boolean> {
  if (!email.includes('@')) return false;
  const closed = await db.compte.findFirst({
    where: {
      email: email.toLowerCase(),
      OR: [
        { disabledAt: { not: null } },
        { deletedAt: { not: null } },
        ...(news ? [{ emailRefus: { not: '' } }] : []),
      ],
    },
    select: { id: true },
  });
  return closed === null;
}

/** Whether the person of this address is on holiday today, where people live. */
export async function isAway(_systeme: Systeme, email: string): Promise<boolean> {
  const away = await rows(Prisma.sql`
    select c.id from comptes c where c.email = ${email.toLowerCase()} and ${awaySql()}`);
  return away.length > 0;
}
