import type { Actor, Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { type MessageRow, messageJson, toMessage } from './row';
import {
  beforeInput,
  type Changes,
  type History,
  MAX_PINNED,
  MAX_SINCE,
  type Message,
  sinceInput,
} from './schema';

/** Messages that `what` chooses and orders: one query, whatever they carry. */
export async function readMessages(what: Prisma.Sql, tx: Tx = db): Promise<MessageRow[]> {
  const rows = await tx.$queryRaw<
    { message: MessageRow }[]
  >`select ${messageJson} as message from messages m ${what}`;
  return rows.map(({ message }) => message);
}

/** For commands: the message as it is in their transaction. */
export async function oneMessage(tx: Tx, id: string): Promise<MessageRow | null> {
  const [row] = await readMessages(Prisma.sql`where m.id = ${id}`, tx);
  return row ?? null;
}

/**
 * One page of history: the `limit` (at most 50) messages before `seq`, or the latest ones.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function messagesBefore(actor: Actor, input: unknown): Promise<History> {
  const { espaceId, seq, limit } = parse(beforeInput, input);
  await requireReader(actor, espaceId);
  // Read first: a change that lands in between is then told twice rather than never.
  const rev = await lastNumber(espaceId);
  const before = seq === undefined ? Prisma.empty : Prisma.sql`and m.seq < ${seq}`;
  const rows = await readMessages(
    Prisma.sql`where m."espaceId" = ${espaceId} ${before} order by m.seq desc limit ${limit + 1}`,
  );
  return { messages: rows.slice(0, limit).reverse().map(toMessage), more: rows.length > limit, rev };
}

/**
 * What was sent, edited, pinned, unpinned or deleted after change `rev`: how a client heals after an absence. At most 200
 * at once.
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
  const rows = await readMessages(
    Prisma.sql`where m."espaceId" = ${espaceId} and m.rev > ${rev} order by m.rev limit ${MAX_SINCE + 1}`,
  );
  const messages = rows.slice(0, MAX_SINCE).map(toMessage);
  return { messages, more: rows.length > MAX_SINCE, rev: messages.at(-1)?.rev ?? rev };
}

/** Number of the last change of the espace. @throws AppError `not_found` */
export async function lastNumber(espaceId: string): Promise<number> {
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
  const rows = await readMessages(Prisma.sql`
    where m."espaceId" = ${espaceId} and m.kind = 'message' and m."deletedAt" is null and m."createdAt" > ${since}
    order by m.seq desc limit ${Math.min(limit, 50)}`);
  return rows.map(toMessage);
}

/**
 * The pinned messages of an espace, the last pinned first, 50 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listPinned(actor: Actor, espaceId: string): Promise<Message[]> {
  await requireReader(actor, espaceId);
  const rows = await readMessages(Prisma.sql`
    where m."espaceId" = ${espaceId} and m."pinnedAt" is not null
    order by m."pinnedAt" desc limit ${MAX_PINNED}`);
  return rows.map(toMessage);
}
