import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';

/**
 * Records why mails to an address come back (RFC 3464, or a 5yz answer of RFC 5321): the account that has it is mailed of
 * no notification any more, until a link mailed there is followed, or another address is confirmed.
 * @returns how many accounts have it: one or none
 */
export async function markEmailRefused(
  tx: Tx,
  { email, raison }: { email: string; raison: string },
): Promise<number> {
  const { count } = await tx.compte.updateMany({
    where: { email: email.toLowerCase(), deletedAt: null },
    data: { emailRefus: raison, emailRefusAt: now() },
  });
  return count;
}

/** A mail of ours was read at the address after all: mails of notifications leave again. */
export const clearEmailRefused = (tx: Tx, compteId: string) =>
  tx.compte.updateMany({
    where: { id: compteId, NOT: { emailRefus: '' } },
    data: { emailRefus: '', emailRefusAt: null },
  });
