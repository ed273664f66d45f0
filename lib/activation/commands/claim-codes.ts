import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { codeOf, issueCode, repriseToken } from '@/lib/referents/codes';
import { shownCode } from '@/lib/referents/words';

type Wanted = { ficheId: string; email?: string };
export type ClaimCode = { code: string; token: string };

/**
 * The code that goes with each of these fiches. One made for the same sending is given again: a mail tried twice, or
 * letters printed anew after a paper jam, open the same door.
 * @param since when the sending was decided
 */
export async function claimCodes(
  tx: Tx,
  canal: 'email' | 'courrier',
  wanted: readonly Wanted[],
  since: Date,
): Promise<Map<string, ClaimCode>> {
  const known = await tx.codeReprise.findMany({
    where: {
      ficheId: { in: wanted.map(({ ficheId }) => ficheId) },
      canal,
      compteId: null,
      sentById: null,
      usedAt: null,
      createdAt: { gte: since },
      expiresAt: { gt: now() },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, ficheId: true },
  });
  const codes = new Map<string, ClaimCode>(
    known.map(({ id, ficheId }) => [ficheId, { code: shownCode(codeOf(id)), token: repriseToken(id) }]),
  );
  for (const { ficheId, email } of wanted)
    if (!codes.has(ficheId))
      codes.set(ficheId, await issueCode(tx, { ficheId, canal, compteId: null, email: email ?? '' }));
  return codes;
}
