import { type Systeme, systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { Prisma, type Tx, transaction } from '@/lib/core/db';
import { zone } from '@/lib/core/zone';
import { documentsChangedSince } from '@/lib/documents/changed-since';
import { queueMails } from '@/lib/mails/queue';
import { unreadSince } from '@/lib/messages/unread-since';
import { reachableSql } from '../frequence';
import { frequenceOfRow } from '../tell';
import { RESUME } from '../words';
import { digestId } from './mail';
import { AT_ONCE_MS, espaceSpans, type Span } from './spans';
import { isDigestDue, isWeeklyDue } from './when';

/** People of one transaction. */
const BATCH = 100;
/** Nothing older is dug up, say when somebody changes what they want; a holiday counts from its beginning. */
const BACK_MS = 8 * 86_400_000;
/** For who never had a digest. */
const FIRST_BACK_MS = 60 * 86_400_000;
/** « Cette semaine se termine ». */
export const WEEK_MS = 7 * 86_400_000;

/**
 * Sends the digests of this morning to those who had none yet today: to be run every half hour. Who is told of what is
 * written in the transaction that makes the mail due, and who another node is at is passed over: one digest per person
 * and day on any number of nodes, after a kill too. Nobody with nothing to read gets one.
 * @returns how many mails are due
 */
export async function sendDigests(_systeme: Systeme): Promise<number> {
  const date = now();
  if (!isDigestDue(date, null)) return 0;
  let told = 0;
  for (;;) {
    const batch = await transaction((tx) => tellBatch(tx, date));
    told += batch.told;
    if (batch.claimed < BATCH) return told;
  }
}

async function tellBatch(tx: Tx, date: Date) {
  const spans = (await claim(tx, date)).map(({ id, last }): Span => ({ compteId: id, last, date }));
  if (spans.length === 0) return { claimed: 0, told: 0 };
  const found = [
    ...(await markNotifications(tx, spans)),
    ...(await unreadSince(systeme, await espaceSpans(tx, 'message', spans), tx)),
    ...(await documentsChangedSince(systeme, await espaceSpans(tx, 'document', spans), tx)),
    ...(await withDeadlines(tx, spans)),
  ];
  const told = new Set(found.map(({ compteId }) => compteId));
  const mails = spans.filter(({ compteId }) => told.has(compteId));
  if (mails.length > 0)
    await queueMails(
      tx,
      'resume',
      mails.map((span) => ({ id: digestId(span), runAt: date })),
    );
  return { claimed: spans.length, told: mails.length };
}

/** Takes those whose digest of today has not left; `last` is when the one before did. */
const claim = (tx: Tx, date: Date) =>
  tx.$queryRaw<{ id: string; last: Date | null }[]>(Prisma.sql`
    with due as (
      select c.id, c."digestAt" as last from comptes c
      where ${reachableSql()}
        and (c."digestAt" is null or (c."digestAt" at time zone ${zone()})::date < ${isoDay(date)}::date)
        and not exists (select from notification_choix x
          where x."compteId" = c.id and x.kind = ${RESUME} and x.frequence = 'jamais')
      order by c.id limit ${BATCH} for update of c skip locked)
    update comptes c set "digestAt" = ${date} from due where c.id = due.id returning c.id, due.last`);

/** Notifications that wait for a digest bear its moment from now on. */
async function markNotifications(tx: Tx, spans: readonly Span[]) {
  const weekly = spans.map(({ last, date }) => isWeeklyDue(date, last));
  const since = spans.map(
    ({ last, date }) => new Date(last ? last.getTime() - BACK_MS : date.getTime() - FIRST_BACK_MS),
  );
  const date = spans[0]?.date ?? now();
  return tx.$queryRaw<{ compteId: string }[]>(Prisma.sql`
    update notifications n set "mailedAt" = ${date}
    from unnest(${spans.map(({ compteId }) => compteId)}::text[], ${weekly}::boolean[], ${since}::timestamptz[])
      as s("compteId", weekly, since)
    where n."compteId" = s."compteId" and n."mailedAt" is null and n."readAt" is null
      and n."createdAt" > s.since and n."createdAt" <= ${date}
      and case ${frequenceOfRow} when 'quotidienne' then true when 'hebdomadaire' then s.weekly
        when 'immediate' then n."createdAt" < ${new Date(date.getTime() - AT_ONCE_MS)} else false end
    returning n."compteId"`);
}

/** Once a week, those who did not read yet of something that ends in the seven days to come. */
async function withDeadlines(tx: Tx, spans: readonly Span[]) {
  const due = spans.filter(({ last, date }) => isWeeklyDue(date, last));
  const date = spans[0]?.date ?? now();
  return tx.notification.findMany({
    where: {
      compteId: { in: due.map(({ compteId }) => compteId) },
      readAt: null,
      mailedAt: { not: null },
      echeance: { gte: date, lt: new Date(date.getTime() + WEEK_MS) },
    },
    distinct: ['compteId'],
    select: { compteId: true },
  });
}
