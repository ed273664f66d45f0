import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { AppError, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { notify } from '@/lib/notifications/notify';
import { findAgent, requireModerator } from '../access';
import { holdCas } from '../cas';
import { record } from '../journal';
import { assignInput } from '../schema';
import { casCle } from '../tell-agents';
import { casNumero } from '../words';

/**
 * Confides a case to an agent, who is told.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` naming `agentId`, and once the case is closed
 */
export async function assignCas(actor: Actor, input: unknown): Promise<{ numero: string }> {
  const by = requireModerator(actor);
  const { casId, agentId } = parse(assignInput, input);
  return transaction(async (tx) => {
    const cas = await holdCas(tx, casId);
    if (!cas) throw notFound();
    if (cas.closedAt) throw new AppError('invalid', 'Ce cas est clos.');
    const agent = await findAgent(tx, agentId);
    const numero = casNumero(cas);
    if (cas.agentId === agentId) return { numero };
    await tx.cas.update({ where: { id: casId }, data: { agentId } });
    await record(tx, by, { acte: 'Cas confié', cas: numero, detail: `à ${agent.nom}` });
    await notify(tx, {
      kind: 'decision',
      comptes: [agentId],
      cle: casCle(casId),
      acteurId: by.id,
      titre: `${by.nom} vous confie « ${cas.titre} »`,
      chemin: paths.moderation({ cas: numero }),
    });
    return { numero };
  });
}
