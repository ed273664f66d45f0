import { db, type Tx } from '@/lib/core/db';
import { holds } from '@/lib/core/folded';
import type { Connecte } from '../actor';

/** People that somebody blocks, for a list of their own. */
export type Bloque = { id: string; nom: string; createdAt: Date };
/** At most. */
export const MAX_BLOQUES = 200;

/** Whom the actor hears no more of, the last first; 200 at most. `q` looks into their names. */
export async function listBloques(actor: Connecte, { q = '' } = {}): Promise<Bloque[]> {
  const rows = await db.blocage.findMany({
    where: { compteId: actor.id },
    orderBy: { createdAt: 'desc' },
    take: MAX_BLOQUES,
    select: { createdAt: true, bloque: { select: { id: true, nom: true } } },
  });
  return rows
    .filter(({ bloque }) => holds(bloque.nom, q))
    .map(({ createdAt, bloque }) => ({ ...bloque, createdAt }));
}

/** Whether one of these people and this one do not write to each other, whoever wanted it. */
export async function areApart(tx: Tx, compteId: string, others: readonly string[]): Promise<boolean> {
  const ids = [...others];
  const found = await tx.blocage.findFirst({
    where: {
      OR: [
        { compteId, bloqueId: { in: ids } },
        { compteId: { in: ids }, bloqueId: compteId },
      ],
    },
    select: { compteId: true },
  });
  return found !== null;
}
