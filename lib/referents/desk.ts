import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { queueMail } from '@/lib/mails/queue';

/** Hour of the mail, UTC: before the desk opens in France. */
const HOUR = 6;

/** The next time the desk's mail leaves. */
function nextMorning(date: Date): Date {
  const morning = new Date(date);
  morning.setUTCHours(HOUR, 0, 0, 0);
  if (morning <= date) morning.setUTCDate(morning.getUTCDate() + 1);
  return morning;
}

/**
 * Has the agents told that something waits to be looked at: one mail each the next morning, whatever else arrives until
 * then, and none when all is answered by then. Without any agent, the administrateurs are told.
 */
export async function tellDesk(tx: Tx): Promise<void> {
  const desk = await tx.compte.findMany({
    where: { role: { not: 'membre' }, disabledAt: null, deletedAt: null },
    select: { id: true, role: true },
    take: 100,
  });
  const agents = desk.filter(({ role }) => role === 'agent');
  const date = now();
  for (const { id } of agents.length > 0 ? agents : desk)
    await queueMail(tx, 'a-verifier', id, { runAt: nextMorning(date), key: `a-verifier:${id}` });
}
