import { db, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { notFound } from '@/lib/core/errors';
import type { Actor } from '../actor';
import { type Client, countVisit } from '../limits';
import { openSession } from './open-session';

/**
 * Signs in as a demonstration account, with no password. Only where DEMO says so, only as an account made for it.
 * @throws AppError `not_found`, `rate_limited`
 */
export async function enterDemonstration(_actor: Actor, compteId: string, client: Client) {
  if (!env().demo) throw notFound();
  await countVisit(client);
  const compte = await db.compte.findUnique({
    where: { id: compteId, demonstration: true },
    select: { id: true },
  });
  if (!compte) throw notFound();
  return transaction((tx) => openSession(tx, compte.id, client.appareil));
}
