import type { Actor, Systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { messageSelect, toMessage } from './row';
import { beforeInput, type Changes, type History, MAX_SINCE, type Message, sinceInput } from './schema';

/**
 * One page of history: the `limit` (at most 50) messages before `seq`, or the latest ones.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function messagesBefore(actor: Actor, input: unknown): Promise<History> {
  const { espaceId, seq, limit } = parse(beforeInput, input);
  await requireReader(actor, espaceId);
  // Read first: a change that lands in between is then told twice rather than never.
  const rev = await lastNumber(espaceId);
  const rows = await db.message.findMany({
    where: { espaceId, ...(seq === undefined ? {} : { seq: { lt: seq } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    select: messageSelect,
  });
  return { messages: rows.slice(0, limit).reverse().map(toMessage), more: rows.length > limit, rev };
}

/**
 * What was sent, edited or deleted after change `rev`: how a client heals after an absence. At most 200 at once.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function messagesSince(actor: Actor, input: unknown): Promise<Changes> {
  const { espaceId, rev } = parse(sinceInput, input);
  await requireReader(actor, espaceId);
  return changesAfter(espaceId, rev);
}

/** The same for a node that relays to its own sockets, whose rights it has checked. */
export const changesSince = (_systeme: Systeme, espaceId: string, rev: number) => changesAfter(espaceId, rev);

async function changesAfter(espaceId: string, rev: number): Promise<Changes> {
  const rows = await db.message.findMany({
    where: { espaceId, rev: { gt: rev } },
    orderBy: { rev: 'asc' },
    take: MAX_SINCE + 1,
    select: messageSelect,
  });
  const messages = rows.slice(0, MAX_SINCE).map(toMessage);
  return { messages, more: rows.length > MAX_SINCE, rev: messages.at(-1)?.rev ?? rev };
}

async function lastNumber(espaceId: string): Promise<number> {
  const espace = await db.espace.findUnique({ where: { id: espaceId }, select: { compteur: true } });
  if (!espace) throw notFound();
  return espace.compteur;
}

/**
 * Messages people wrote since a date, newest first, at most `limit` (20).
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function recentMessages(
  actor: Actor,
  espaceId: string,
  since: Date,
  limit = 20,
): Promise<Message[]> {
  await requireReader(actor, espaceId);
  const rows = await db.message.findMany({
    where: { espaceId, kind: 'message', deletedAt: null, createdAt: { gt: since } },
    orderBy: { seq: 'desc' },
    take: Math.min(limit, 50),
    select: messageSelect,
  });
  return rows.map(toMessage);
}
