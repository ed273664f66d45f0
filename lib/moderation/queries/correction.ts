import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma, type Tx } from '@/lib/core/db';
import type { CibleKind } from '../words';

/** Decisions that ask for a change and were not undone. */
const asked = { mesure: 'modifier', undoneAt: null } satisfies Prisma.ModerationDecisionWhereInput;
/** Of those, the ones that hid what was not changed in time. */
const hiddenByTime = {
  ...asked,
  avant: { path: ['fauteDe'], equals: 'modification' },
} satisfies Prisma.ModerationDecisionWhereInput;

/**
 * Whether moderation waits for this person to change this content: until the day it named, and once it hid it because
 * nothing was changed. They may edit it then, even where nobody else could: rooms ask here.
 */
export async function awaitsCorrection(
  actor: Actor,
  { kind, id }: { kind: CibleKind; id: string },
  tx: Tx = db,
): Promise<boolean> {
  if (actor.kind !== 'compte') return false;
  const cas = { kind, cibleId: id };
  const of = { auteurs: { has: actor.id }, cas };
  const found = await tx.moderationDecision.findFirst({
    where: {
      OR: [
        { ...asked, ...of, dueAt: { not: null } },
        { ...hiddenByTime, ...of },
      ],
    },
    select: { id: true },
  });
  return found !== null;
}
