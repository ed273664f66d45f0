import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { queueMails } from '@/lib/mails/queue';

/** What happened to a call that those who follow it are told. */
export const changements = ['limite', 'retire', 'retabli'] as const;
export type Changement = (typeof changements)[number];

/** A slip that is put right within ten minutes is told to nobody. */
export const TOLD_AFTER_MS = 600_000;

/** Followers written to about one change of one call. */
const MOST = 10_000;

/** What a mail about a change is about. `mark`: the deadline it tells, in milliseconds; a later change makes it void. */
export const changeReference = (
  appelId: string,
  compteId: string,
  changement: Changement,
  mark: number | null,
) => [appelId, compteId, changement, mark ?? ''].join('|');

/** Tells, ten minutes later, everybody who follows a call. */
export async function tellFollowers(
  tx: Tx,
  { id, limite }: { id: string; limite: Date | null },
  changement: Changement,
): Promise<void> {
  const followers = await tx.appelSuivi.findMany({
    where: { appelId: id, compte: { deletedAt: null, disabledAt: null, appelRappels: true } },
    take: MOST,
    select: { compteId: true },
  });
  const runAt = new Date(now().getTime() + TOLD_AFTER_MS);
  const mark = limite?.getTime() ?? null;
  await queueMails(
    tx,
    'appel-change',
    followers.map(({ compteId }) => ({ id: changeReference(id, compteId, changement, mark), runAt })),
  );
}
