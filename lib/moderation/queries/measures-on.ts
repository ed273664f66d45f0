import type { Actor } from '@/lib/comptes/actor';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { canModerate } from '../policy';
import { isHiddenByTime } from '../suite';
import type { CibleKind, MeasureOn } from '../words';
import { hiddenByTime } from './correction';

export type MeasureRef = { kind: CibleKind; id: string };

/**
 * What moderation decided of these contents and holds now, by their ids: for those it was addressed to, and the agents. One
 * query, none for visitors.
 */
export async function measuresOn(actor: Actor, refs: readonly MeasureRef[]): Promise<Map<string, MeasureOn>> {
  if (actor.kind !== 'compte' || refs.length === 0) return new Map();
  const rows = await db.moderationDecision.findMany({
    where: {
      cas: { OR: refs.map(({ kind, id }) => ({ kind, cibleId: id })) },
      ...(canModerate(actor) ? {} : { auteurs: { has: actor.id } }),
      undoneAt: null,
      OR: [
        { mesure: { in: ['masquer', 'retirer'] } },
        { mesure: 'modifier', dueAt: { not: null } },
        hiddenByTime,
      ],
    },
    orderBy: { decidedAt: 'asc' },
    take: 100,
    select: {
      ...{ id: true, mesure: true, dueAt: true, avant: true, undoneAt: true, auteurs: true },
      cas: { select: { cibleId: true, kind: true } },
    },
  });
  // The last one decided holds.
  return new Map(
    rows.map((row) => [
      row.cas.cibleId,
      {
        decisionId: row.id,
        hidden: row.mesure !== 'modifier' || isHiddenByTime(row),
        jusquau: row.mesure === 'modifier' && row.dueAt ? fullDate(row.dueAt) : '',
        mine: row.auteurs.includes(actor.id),
      },
    ]),
  );
}
