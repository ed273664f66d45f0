import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { queueMails } from '@/lib/mails/queue';

/** Reports read at once. */
const BATCH = 500;

/** Tells everybody who reported what a case is about that it was decided, however many they are. */
export async function tellReporters(tx: Tx, casId: string): Promise<void> {
  let after = '';
  for (;;) {
    const reports = await tx.casSignalement.findMany({
      where: { casId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    });
    const last = reports.at(-1);
    if (!last) return;
    const runAt = now();
    await queueMails(
      tx,
      'moderation-issue',
      reports.map(({ id }) => ({ id, runAt })),
    );
    after = last.id;
  }
}
