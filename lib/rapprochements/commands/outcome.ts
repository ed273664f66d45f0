import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { outcomeInput } from '../schema';

/**
 * Records what came of an introduction, or corrects it: « en cours » sets the next day to ask; the other two close it,
 * and « en cours » afterwards opens it again. Any agent may.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for an introduction that is not there; `invalid` (issue; suiviLe:
 *   a day gone by, or none of what goes on)
 */
export async function recordOutcome(actor: Actor, given: unknown): Promise<{ relationId: string }> {
  if (!isAgent(requireActive(actor))) throw notFound();
  const { relationId, issue, note, suiviLe } = parse(outcomeInput, given);
  const goesOn = issue === 'en_cours';
  return transaction(async (tx) => {
    await tx.$executeRaw`select 1 from mises_en_relation where id = ${relationId} for update`;
    const former = await tx.miseEnRelation.findUnique({
      where: { id: relationId },
      select: { closedAt: true, suiviLe: true },
    });
    if (!former) throw notFound();
    const kept = suiviLe?.getTime() === former.suiviLe?.getTime();
    // The day that was set stays as it is when only a note is corrected.
    if (goesOn && suiviLe && suiviLe < calendarDay(now()) && !kept)
      throw invalid('suiviLe', 'Choisissez un jour à venir, ou aujourd’hui.');
    await tx.miseEnRelation.update({
      where: { id: relationId },
      data: {
        issue,
        note,
        ...(goesOn ? { suiviLe, closedAt: null } : { closedAt: former.closedAt ?? now() }),
      },
    });
    return { relationId };
  });
}
