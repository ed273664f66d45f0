import type { Actor } from '@/lib/comptes/actor';
import { fullDate } from '@/lib/core/dates';
import { Prisma, rows } from '@/lib/core/db';
import { canModerate } from '../policy';
import { isHiddenByTime } from '../suite';
import type { CibleKind, MeasureOn, Mesure } from '../words';

export type MeasureRef = { kind: CibleKind; id: string };

type Raw = {
  cibleId: string;
  id: string;
  mesure: Mesure;
  dueAt: Date | null;
  avant: Prisma.JsonValue;
  auteurs: string[];
};

/**
 * What moderation decided of these contents and holds now, by their ids: for those it was addressed to, and the agents. One
 * query, none for visitors.
 */
export async function measuresOn(actor: Actor, refs: readonly MeasureRef[]): Promise<Map<string, MeasureOn>> {
  if (actor.kind !== 'compte' || refs.length === 0) return new Map();
  const found = await rows<Raw>(Prisma.sql`
    select c."cibleId", d.id, d.mesure::text as mesure, d."dueAt", d.avant, d.auteurs
    from unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[]) of (kind, id)
      join cas c on c.kind = of.kind::"CibleKind" and c."cibleId" = of.id
      join moderation_decisions d on d."casId" = c.id
    where d."undoneAt" is null ${canModerate(actor) ? Prisma.empty : Prisma.sql`and ${actor.id} = any(d.auteurs)`}
      and (d.mesure in ('masquer', 'retirer')
        or (d.mesure = 'modifier' and (d."dueAt" is not null or d.avant ->> 'fauteDe' = 'modification')))
    order by d."decidedAt" limit 100`);
  // The last one decided holds.
  return new Map(
    found.map((row) => [
      row.cibleId,
      {
        decisionId: row.id,
        hidden: row.mesure !== 'modifier' || isHiddenByTime({ ...row, undoneAt: null }),
        jusquau: row.mesure === 'modifier' && row.dueAt ? fullDate(row.dueAt) : '',
        mine: row.auteurs.includes(actor.id),
      },
    ]),
  );
}
