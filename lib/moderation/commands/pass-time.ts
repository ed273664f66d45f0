import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, transaction } from '@/lib/core/db';
import { cibles } from '../cibles';
import { record } from '../journal';
import { reopenCas } from '../reopen';
import { statementTitle } from '../statement';
import { markHidden, wordsAsked } from '../suite';
import { tellAuthors } from '../tell-author';
import { versionOf } from '../version';
import { casNumero } from '../words';
import { holdDecision } from './undo';

/** Decisions handled by one run, at most: the next comes ten minutes later. */
const MOST = 100;

/** What a case calls what has gone for good. */
const EFFACE = 'Contenu effacé';

const due = (mesure: 'modifier' | 'retirer') =>
  db.moderationDecision.findMany({
    where: {
      ...{ mesure, dueAt: { lte: now() }, undoneAt: null, purgedAt: null },
      // Who contests may still be right.
      ...(mesure === 'retirer' ? { recours: { none: { etat: 'attente' } } } : {}),
    },
    orderBy: { dueAt: 'asc' },
    take: MOST,
    select: { id: true },
  });

/**
 * Hides what was to be changed and was not; what was changed goes back to the agents, who look whether it is enough.
 * @returns how many were hidden
 */
export async function hideUnchanged(_actor: Systeme): Promise<number> {
  let hidden = 0;
  for (const { id } of await due('modifier'))
    await transaction(async (tx) => {
      const { cas, decision } = await holdDecision(tx, id);
      if (decision.undoneAt || !decision.dueAt) return;
      const trouvee = await cibles[cas.kind].find(cas.cibleId, tx);
      const settled = { where: { id }, data: { dueAt: null } };
      const mots = wordsAsked(decision);
      if (!trouvee || trouvee.gone || trouvee.hidden) {
        await tx.moderationDecision.update(settled);
        return;
      }
      if ((await versionOf(tx, cas)) !== mots) {
        await tx.moderationDecision.update(settled);
        await reopenCas(tx, null, { cas, decision });
        return;
      }
      const at = now();
      const before = await cibles[cas.kind].hide(tx, cas.cibleId, at);
      const avant = { ...before, ...markHidden(mots, at) };
      await tx.moderationDecision.update({ where: { id }, data: { dueAt: null, avant } });
      await record(tx, null, { acte: 'Masqué : non modifié sous sept jours', cas: casNumero(cas) });
      await tellAuthors(tx, 'moderation-decision', {
        ...{ decisionId: id, auteurs: decision.auteurs, acteurId: null },
        titre: statementTitle({ mesure: 'modifier', kind: cas.kind, suite: 'masquee' }),
        texte: decision.faits,
      });
      hidden += 1;
    });
  return hidden;
}

/** Forgets for good what was removed six months ago, unless an appeal waits. @returns how many */
export async function purgeRemoved(_actor: Systeme): Promise<number> {
  const found = await due('retirer');
  for (const { id } of found)
    await transaction(async (tx) => {
      const { cas, decision } = await holdDecision(tx, id);
      if (decision.undoneAt || decision.purgedAt) return;
      await cibles[cas.kind].purge(tx, cas.cibleId);
      await tx.moderationDecision.update({ where: { id }, data: { purgedAt: now(), avant: Prisma.DbNull } });
      // Every case about it kept some of its words.
      const { kind, cibleId } = cas;
      await tx.cas.updateMany({ where: { kind, cibleId }, data: { titre: EFFACE, extrait: '' } });
      await record(tx, null, { acte: 'Effacé : six mois sont passés', cas: casNumero(cas) });
    });
  return found.length;
}

/** Forgets reports whose authors never confirmed their address, after seven days. */
export async function forgetUnconfirmed(_actor: Systeme): Promise<void> {
  const before = new Date(now().getTime() - 7 * 86_400_000);
  await db.casSignalement.deleteMany({ where: { confirmedAt: null, createdAt: { lt: before } } });
}
