import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, type Tx } from '@/lib/core/db';
import { type HeldCas, lockCible } from './cas';
import type { Avant } from './cible';
import { cibles } from './cibles';
import { record } from './journal';
import { isHiddenByTime } from './suite';
import { tellOfCas, watchers } from './tell-agents';
import { casNumero } from './words';

/**
 * What its author changed goes back to the agents: who decided, and who is on duty, are told at once. Nothing when a case
 * about it is open already. `by`: the author who says so; null: the day it was due.
 */
export async function reopenCas(
  tx: Tx,
  by: Connecte | null,
  { cas, decision }: { cas: HeldCas; decision: { decidedById: string; auteurs: readonly string[] } },
): Promise<void> {
  await lockCible(tx, cas);
  const open = { kind: cas.kind, cibleId: cas.cibleId, closedAt: null };
  if ((await tx.cas.count({ where: open })) > 0) return;
  const numero = casNumero(cas);
  const at = now();
  // It waits from now on: how long it took before is over.
  await tx.cas.update({ where: { id: cas.id }, data: { closedAt: null, openedAt: at, rappels: 0 } });
  await record(tx, by, { acte: 'Cas à relire : l’auteur a modifié son texte', cas: numero });
  const who = { at, agentId: decision.decidedById, sauf: decision.auteurs };
  const texte = 'Son auteur l’a modifié : est-ce assez ?';
  await tellOfCas(tx, await watchers(tx, who), { id: cas.id, numero, titre: cas.titre, texte });
}

/** The decision of this case that hid what was not changed in time; null: none does. */
export async function hiddenInCas(tx: Tx, casId: string) {
  const asked = await tx.moderationDecision.findFirst({
    where: { casId, mesure: 'modifier', undoneAt: null },
    orderBy: { decidedAt: 'desc' },
    select: { id: true, mesure: true, avant: true, undoneAt: true },
  });
  return asked && isHiddenByTime(asked) ? asked : null;
}

/** What was hidden because it was not changed in time is there again, for what is decided now to be applied to it. */
export async function lift(tx: Tx, cas: HeldCas, { id, avant }: { id: string; avant: Prisma.JsonValue }) {
  await cibles[cas.kind].restore(tx, cas.cibleId, avant as Avant);
  await tx.moderationDecision.update({ where: { id }, data: { avant: Prisma.DbNull } });
}
