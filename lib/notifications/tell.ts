import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, transaction } from '@/lib/core/db';
import { queueMail } from '@/lib/mails/queue';
import { frequenceSql, reachableSql } from './frequence';
import { mailId } from './mails';

/** A queue that stood still for longer leaves it to the digest. */
const FRESH_MS = 86_400_000;

export const frequenceOfRow = frequenceSql({
  compteId: Prisma.sql`n."compteId"`,
  kind: Prisma.sql`n.kind`,
  espaceId: Prisma.sql`n."espaceId"`,
  frequence: Prisma.sql`n.frequence`,
});

/**
 * Mails a person what they are to be told of at once, of one kind: one mail for all that waits. What is told bears the
 * moment of that mail, so that two nodes, a second try or a kill make one mail of it.
 * @returns whether a mail is due
 */
export async function tellNow(
  _systeme: Systeme,
  { compteId, kind }: { compteId: string; kind: string },
): Promise<boolean> {
  const date = now();
  const fresh = new Date(date.getTime() - FRESH_MS);
  return transaction(async (tx) => {
    const told = await tx.$executeRaw(Prisma.sql`
      update notifications n set "mailedAt" = ${date} from comptes c
      where n."compteId" = ${compteId} and c.id = n."compteId" and n.kind = ${kind} and n."mailedAt" is null
        and n."readAt" is null and n."createdAt" > ${fresh} and ${reachableSql()}
        and ${frequenceOfRow} = 'immediate'`);
    if (told === 0) return false;
    await queueMail(tx, 'notifications', mailId({ compteId, kind, date }));
    return true;
  });
}
