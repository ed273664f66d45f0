import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Systeme } from '../actor';

/** Days after which what is over is forgotten. */
export const OUBLI_JOURS = 30;

const before = (days: number) => new Date(now().getTime() - days * 86_400_000);

/**
 * Forgets what no longer serves: sessions over for thirty days, links over for thirty days, and accounts never confirmed
 * for thirty days (their address may be somebody else's).
 */
export async function cleanUpComptes(_actor: Systeme) {
  const limit = before(OUBLI_JOURS);
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: limit } }, { revokedAt: { lt: limit } }] },
  });
  await db.lien.deleteMany({ where: { expiresAt: { lt: limit } } });
  await db.compte.deleteMany({
    where: {
      emailConfirmedAt: null,
      // A deleted account stays for what it wrote.
      deletedAt: null,
      createdAt: { lt: limit },
      liens: { none: { usedAt: null, expiresAt: { gt: now() } } },
      membres: { none: {} },
      messages: { none: {} },
      sessions: { none: {} },
    },
  });
}
