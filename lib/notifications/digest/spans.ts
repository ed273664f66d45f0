import { Prisma, type Tx } from '@/lib/core/db';
import type { Since } from '@/lib/messages/unread-since';
import { frequenceSql } from '../frequence';
import type { NotificationKind } from '../words';
import { isWeeklyDue, weekStart } from './when';

/** What a digest tells of: a person, since their last one, until now. */
export type Span = { compteId: string; last: Date | null; date: Date };

const DAY_MS = 86_400_000;
/** One mail of an espace, at once, tells what came there in so long. */
export const TELL_MS = 10 * 60_000;
/** What is told at once has this long for its own mail, before the digest takes it over. */
export const AT_ONCE_MS = 15 * 60_000;
const beforeAtOnce = (date: Date) => new Date(date.getTime() - AT_ONCE_MS);

/** Who never had a digest is told of the last day. */
export const dailySince = ({ last, date }: Span) => last ?? new Date(date.getTime() - DAY_MS);

/** Since the week before, or since the week of the last digest when it is longer ago: a holiday. */
export function weeklySince({ last, date }: Span): Date {
  const before = new Date(weekStart(date).getTime() - 1);
  return weekStart(last && last < before ? last : before);
}

/** Where people are members, and how they are told of a kind there. */
export const espacePlaces = (tx: Tx, kind: NotificationKind, compteIds: readonly string[]) =>
  tx.$queryRaw<{ compteId: string; espaceId: string; frequence: string }[]>(Prisma.sql`
    select m."compteId", m."espaceId", ${frequenceSql({
      compteId: Prisma.sql`m."compteId"`,
      kind: Prisma.sql`${kind}`,
      espaceId: Prisma.sql`m."espaceId"`,
      frequence: Prisma.sql`null::"NotificationFrequence"`,
    })} as frequence
    from membres m where m."compteId" = any(${[...compteIds]}::text[])`);

/**
 * What was mailed of espaces as it came, since a moment. A mail asked for at once and not sent, say during a holiday or a
 * standstill, is not in it: only what has left is told.
 */
async function toldAtOnce(tx: Tx, compteIds: readonly string[], since: Date): Promise<Map<string, string>> {
  const found = await tx.$queryRaw<{ place: string; told: string }[]>(Prisma.sql`
    select "compteId" || ':' || "espaceId" as place,
      range_agg(tstzrange(jusquau - ${TELL_MS} * interval '1 millisecond', jusquau, '(]'))::text as told
    from nouvelles_envoyees where "compteId" = any(${[...compteIds]}::text[]) and jusquau > ${since}
    group by "compteId", "espaceId"`);
  return new Map(found.map(({ place, told }) => [place, told]));
}

/**
 * Where people are members and want to be told of what is counted there (messages, documents), and since when. What is
 * wanted at once has its own mail: the digest takes over, a little later, what no mail told.
 */
export async function espaceSpans(tx: Tx, kind: NotificationKind, spans: readonly Span[]): Promise<Since[]> {
  const ids = spans.map(({ compteId }) => compteId);
  const first = Math.min(...spans.map((span) => beforeAtOnce(dailySince(span)).getTime()));
  const [places, told] = await Promise.all([
    espacePlaces(tx, kind, ids),
    spans.length > 0 ? toldAtOnce(tx, ids, new Date(first)) : new Map<string, string>(),
  ]);
  const of = new Map(spans.map((span) => [span.compteId, span]));
  return places.flatMap(({ compteId, espaceId, frequence }) => {
    const span = of.get(compteId);
    if (!span || frequence === 'jamais') return [];
    if (frequence === 'immediate') {
      const since = beforeAtOnce(dailySince(span));
      const already = told.get(`${compteId}:${espaceId}`) ?? '{}';
      return [{ compteId, espaceId, since, until: beforeAtOnce(span.date), told: already }];
    }
    if (frequence !== 'hebdomadaire') return [{ compteId, espaceId, since: dailySince(span) }];
    if (!isWeeklyDue(span.date, span.last)) return [];
    return [{ compteId, espaceId, since: weeklySince(span) }];
  });
}
