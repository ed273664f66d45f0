import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdSeen } from '../access';
import { agendaToken } from '../agenda/token';
import { appelRef, rappelsInput } from '../schema';
import { settledRappels } from '../settled';
import { compteOfToken } from '../stop-link';

/** Calls that one person follows. */
export const MAX_SUIVIS = 500;

/**
 * Follows a call: it is in one’s calendar file, and its deadline is recalled by mail 30 and 7 days before. Twice is once.
 * @throws AppError `unauthenticated`; `not_found` for what is not online; `forbidden` beyond five hundred
 */
export async function followAppel(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { id: compteId } = requireCompte(actor);
  const { appelId } = parse(appelRef, input);
  return transaction(async (tx) => {
    const { slug, limite, etat } = await holdSeen(tx, actor, appelId);
    if (etat !== 'publie') throw notFound();
    const there = await tx.appelSuivi.count({ where: { compteId } });
    if (there >= MAX_SUIVIS)
      throw forbidden(`Vous suivez déjà ${MAX_SUIVIS} appels. Cessez d’en suivre quelques-uns d’abord.`);
    const createdAt = now();
    await tx.appelSuivi.createMany({
      data: [{ appelId, compteId, createdAt, ...settledRappels(limite, createdAt) }],
      skipDuplicates: true,
    });
    return { slug };
  });
}

/**
 * Follows it no more; twice is once.
 * @throws AppError `unauthenticated`; `not_found` for a call one may not see
 */
export async function unfollowAppel(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { id: compteId } = requireCompte(actor);
  const { appelId } = parse(appelRef, input);
  return transaction(async (tx) => {
    const { slug } = await holdSeen(tx, actor, appelId);
    await tx.appelSuivi.deleteMany({ where: { appelId, compteId } });
    return { slug };
  });
}

/**
 * Whether mails tell about the calls one follows: reminders, deadlines that move, withdrawals.
 * @throws AppError `unauthenticated`
 */
export async function chooseRappels(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { rappels } = parse(rappelsInput, input);
  await db.compte.update({ where: { id }, data: { appelRappels: rappels } });
}

/**
 * Stops every mail about calls to the person whom one was sent to, without signing in; they stay followed. Twice is once.
 * @param token of the link of such a mail
 * @throws AppError `not_found` for a link that is not ours
 */
export async function stopRappels(_actor: Actor, token: string): Promise<void> {
  const id = compteOfToken(token);
  if (!id) throw notFound();
  await db.compte.updateMany({ where: { id }, data: { appelRappels: false } });
}

/**
 * Gives one’s calendar file another address: whoever has the former ones finds nothing there any more.
 * @returns what the new address carries
 * @throws AppError `unauthenticated`
 */
export async function renewAgenda(actor: Actor): Promise<{ token: string }> {
  const { id } = requireCompte(actor);
  const { agendaVersion } = await db.compte.update({
    where: { id },
    data: { agendaVersion: { increment: 1 } },
    select: { agendaVersion: true },
  });
  return { token: agendaToken(id, agendaVersion) };
}
