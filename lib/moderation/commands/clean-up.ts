import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma, transaction } from '@/lib/core/db';
import { holdCas } from '../cas';
import { record } from '../journal';
import { CAS_JOURS, casNumero } from '../words';

/** Cases forgotten by one run, at most: the next comes ten minutes later. */
const MOST = 100;

/** What still holds: with its decision would go the reasons, and the way back. */
const holding: Prisma.ModerationDecisionWhereInput = {
  mesure: { in: ['masquer', 'modifier', 'retirer', 'fermer'] },
  ...{ undoneAt: null, purgedAt: null },
};

/**
 * Forgets cases a year after they were closed, with reports, decisions and appeals; the journal keeps that there was one.
 * Of a decision that still holds the case stays, without who reported.
 * @returns how many cases were forgotten
 */
export async function forgetClosed(_actor: Systeme): Promise<number> {
  const closedAt = { lt: new Date(now().getTime() - CAS_JOURS * 86_400_000) };
  await db.casSignalement.updateMany({
    where: { cas: { closedAt }, OR: [{ email: { not: '' } }, { compteId: { not: null } }] },
    data: { nom: '', email: '', compteId: null },
  });
  const old = await db.cas.findMany({
    where: {
      closedAt,
      decisions: { none: { OR: [holding, { recours: { some: { etat: 'attente' } } }] } },
    },
    orderBy: { closedAt: 'asc' },
    take: MOST,
    select: { id: true },
  });
  for (const { id } of old)
    await transaction(async (tx) => {
      const cas = await holdCas(tx, id);
      if (!cas?.closedAt) return;
      await tx.cas.delete({ where: { id } });
      await record(tx, null, { acte: 'Cas effacé : un an est passé', cas: casNumero(cas) });
    });
  return old.length;
}
