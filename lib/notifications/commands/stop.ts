import type { Actor } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { stoppedBy } from '../stop-link';

/**
 * Stops the mails of a kind, everywhere, or the digest, for the person whom a mail was sent to, without signing in (RFC
 * 8058). What they are told stays on the site. Twice is once.
 * @param token of the link of a mail
 * @throws AppError `not_found` for a link that is not ours, and for an account that is gone
 */
export async function stopMails(_actor: Actor, token: string): Promise<void> {
  const stopped = stoppedBy(token);
  if (!stopped) throw notFound();
  const { what: kind, compteId } = stopped;
  const compte = await db.compte.findFirst({
    where: { id: compteId, deletedAt: null },
    select: { id: true },
  });
  if (!compte) throw notFound();
  await transaction(async (tx) => {
    await tx.notificationChoix.deleteMany({ where: { compteId, kind, NOT: { espaceId: '' } } });
    const key = { compteId, kind, espaceId: '' };
    await tx.notificationChoix.upsert({
      where: { compteId_kind_espaceId: key },
      create: { ...key, frequence: 'jamais' },
      update: { frequence: 'jamais' },
    });
  });
}
