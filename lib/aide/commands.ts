import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import type { Client } from '@/lib/comptes/limits';
import { isAgent } from '@/lib/comptes/policy';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume, type Limit } from '@/lib/core/rate-limit';
import { findGuide } from './guides';

const perAddress: Limit = { name: 'aide-avis', points: 60, duration: 3_600 };

const input = z.object({
  guide: z.string().max(80),
  avis: z.enum(['oui', 'non'], 'Répondez par oui ou par non.'),
});

/**
 * Counts that a guide helped, or did not. Who says so is not kept.
 * @throws AppError `invalid`, `not_found`, `rate_limited` beyond 60 an hour from one network address
 */
export async function rateGuide(actor: Actor, given: unknown, client: Client): Promise<void> {
  const { guide, avis } = parse(input, given);
  if (!findGuide(actor, guide)) throw notFound();
  await consume(perAddress, client.address);
  const first = { oui: 0, non: 0, [avis]: 1 };
  await db.$executeRaw`
    insert into aide_avis (guide, oui, non) values (${guide}, ${first.oui}, ${first.non})
    on conflict (guide) do update set oui = aide_avis.oui + ${first.oui}, non = aide_avis.non + ${first.non}`;
}

/** What was counted of a guide, for agents; null for others. */
export async function getAvis(actor: Actor, guide: string): Promise<{ oui: number; non: number } | null> {
  if (!isAgent(actor)) return null;
  const found = await db.aideAvis.findUnique({ where: { guide }, select: { oui: true, non: true } });
  return found ?? { oui: 0, non: 0 };
}
