import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { zone } from '@/lib/core/zone';
import { requireReader } from '@/lib/membres/access';
import { lastNumber, readMessages } from './queries';
import { toMessage } from './row';
import { afterInput, aroundInput, type Part } from './schema';

/**
 * The `limit` (at most 50) messages after `seq`, oldest first.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function messagesAfter(actor: Actor, input: unknown): Promise<Part> {
  const { espaceId, seq, limit } = parse(afterInput, input);
  await requireReader(actor, espaceId);
  const rev = await lastNumber(espaceId);
  const rows = await readMessages(
    Prisma.sql`where m."espaceId" = ${espaceId} and m.seq > ${seq} order by m.seq limit ${limit + 1}`,
  );
  return {
    messages: rows.slice(0, limit).map(toMessage),
    more: true,
    after: rows.length > limit,
    at: null,
    rev,
  };
}

/**
 * The `limit` (at most 50) messages around one, or around the first of a day; half before it, half after, more on one side
 * when the other has no more.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function messagesAround(actor: Actor, input: unknown): Promise<Part> {
  const { espaceId, seq, date, limit } = parse(aroundInput, input);
  await requireReader(actor, espaceId);
  const rev = await lastNumber(espaceId);
  const wanted = seq ?? (date === undefined ? null : await firstOfDay(espaceId, date));
  const middle = wanted ?? rev;
  // As many on each side as could be needed, so that one query does.
  const rows = await readMessages(Prisma.sql`where m.id in (
      (select id from messages where "espaceId" = ${espaceId} and seq < ${middle} order by seq desc limit ${limit + 1})
      union all
      (select id from messages where "espaceId" = ${espaceId} and seq >= ${middle} order by seq limit ${limit + 1})
    ) order by m.seq`);
  const before = rows.filter((row) => row.seq < middle).length;
  const after = rows.length - before;
  const half = Math.floor(limit / 2);
  const from = before - Math.min(before, Math.max(half, limit - after));
  const to = Math.min(rows.length, from + limit);
  const messages = rows.slice(from, to).map(toMessage);
  const at = messages.some((message) => message.seq === wanted) ? wanted : null;
  return { messages, more: from > 0, after: to < rows.length, at, rev };
}

/** The first message of a day where people live, else the first after, else the last of all. */
async function firstOfDay(espaceId: string, date: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seq: number | null }[]>`select coalesce(
    (select seq from messages where "espaceId" = ${espaceId}
      and "createdAt" >= ${date}::date::timestamp at time zone ${zone()} order by "createdAt", seq limit 1),
    (select seq from messages where "espaceId" = ${espaceId} order by seq desc limit 1)) as seq`;
  return row?.seq ?? null;
}
