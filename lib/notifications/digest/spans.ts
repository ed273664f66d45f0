import { Prisma, type Tx } from '@/lib/core/db';
import { frequenceSql } from '../frequence';
import type { NotificationKind } from '../words';
import { isWeeklyDue, weekStart } from './when';

/** What a digest tells of: a person, since their last one, until now. */
export type Span = { compteId: string; last: Date | null; date: Date };

const DAY_MS = 86_400_000;
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

/** Where people are members and want to be told of what is counted there (messages, documents), and since when. */
export async function espaceSpans(
  tx: Tx,
  kind: NotificationKind,
  spans: readonly Span[],
): Promise<{ compteId: string; espaceId: string; since: Date }[]> {
  const places = await espacePlaces(
    tx,
    kind,
    spans.map(({ compteId }) => compteId),
  );
  const of = new Map(spans.map((span) => [span.compteId, span]));
  return places.flatMap(({ compteId, espaceId, frequence }) => {
    const span = of.get(compteId);
    if (!span || frequence === 'jamais') return [];
    if (frequence !== 'hebdomadaire') return [{ compteId, espaceId, since: dailySince(span) }];
    if (!isWeeklyDue(span.date, span.last)) return [];
    return [{ compteId, espaceId, since: weeklySince(span) }];
  });
}
