import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { holdCas } from '../cas';
import { cibles } from '../cibles';
import { tellOfCas, watchers } from '../tell-agents';
import { ageWords, casNumero, LATE_MS } from '../words';

/** Cases recalled by one run, at most: the next comes ten minutes later. */
const MOST = 100;
/** Once to who looks after it, when it is late; once to everybody, when it is twice as late. */
const REMINDERS = 2;

/**
 * Recalls a case that waits longer than the charte promises: first to the agent it is confided to and who is on duty, then
 * to all agents. Each once.
 * @returns how many were recalled
 */
export async function remindLate(_actor: Systeme): Promise<number> {
  let reminded = 0;
  for (let rappels = 0; rappels < REMINDERS; rappels += 1) {
    const before = new Date(now().getTime() - (rappels + 1) * LATE_MS);
    const late = await db.cas.findMany({
      where: { closedAt: null, rappels, openedAt: { lte: before } },
      orderBy: { openedAt: 'asc' },
      take: MOST,
      select: { id: true },
    });
    for (const { id } of late) reminded += await remind(id, rappels);
  }
  return reminded;
}

const remind = (id: string, rappels: number) =>
  transaction(async (tx) => {
    const cas = await holdCas(tx, id);
    if (!cas || cas.closedAt || cas.rappels !== rappels) return 0;
    const at = now();
    const trouvee = await cibles[cas.kind].find(cas.cibleId, tx);
    const sauf = trouvee?.auteurs.map((auteur) => auteur.id) ?? [];
    const who = rappels === 0 ? { agentId: cas.agentId } : { everybody: true };
    const age = ageWords(at.getTime() - cas.openedAt.getTime());
    await tx.cas.update({ where: { id }, data: { rappels: rappels + 1 } });
    await tellOfCas(tx, await watchers(tx, { at, sauf, ...who }), {
      ...{ id, numero: casNumero(cas), titre: cas.titre },
      texte: `Attend depuis ${age}.`,
    });
    return 1;
  });
