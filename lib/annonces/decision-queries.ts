import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { type Decision, decisionsOf } from './decisions';
import { canReclassify } from './policy';

/** The last decision on an annonce, for agents; `par` is empty once that compte is gone. */
export type LastDecision = Decision & { par: string };

/** What an agent may undo; null when nothing was decided, or for who may not know. */
export async function lastDecision(actor: Actor, annonceId: string): Promise<LastDecision | null> {
  const row = await db.annonce.findUnique({
    where: { id: annonceId },
    select: { etat: true, decisions: true },
  });
  if (!row || !canReclassify(actor, row)) return null;
  const last = decisionsOf(row.decisions).at(-1);
  if (!last) return null;
  const compte = await db.compte.findUnique({ where: { id: last.parId }, select: { nom: true } });
  return { ...last, par: compte?.nom ?? '' };
}
