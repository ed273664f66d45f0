import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { notify } from '@/lib/notifications/notify';
import { requireModerator } from '../access';
import { holdCas } from '../cas';
import { record } from '../journal';
import { assignInput, permanenceInput } from '../schema';
import { casNumero } from '../words';

async function findAgent(tx: Tx, id: string) {
  const compte = await tx.compte.findFirst({
    where: { id, disabledAt: null, deletedAt: null, role: { in: ['agent', 'administrateur'] } },
    select: { id: true, nom: true },
  });
  if (!compte) throw invalid('agentId', 'Choisissez un collègue.');
  return compte;
}

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
      cle: `cas:${casId}`,
      acteurId: by.id,
      titre: `${by.nom} vous confie « ${cas.titre} »`,
      chemin: paths.moderation({ cas: numero }),
    });
    return { numero };
  });
}

/**
 * Says who looks after moderation from one day to another, both included; what is said last holds. The colleague is told.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` (`agentId`, `du`, `au`), also for days that are over
 */
export async function passDuty(actor: Actor, input: unknown): Promise<void> {
  const by = requireModerator(actor);
  const { agentId, du, au } = parse(permanenceInput, input);
  const date = now();
  if (au.getTime() + 86_400_000 <= date.getTime()) throw invalid('au', 'Ce jour est passé.');
  await transaction(async (tx) => {
    const agent = await findAgent(tx, agentId);
    const { id } = await tx.permanence.create({
      data: { compteId: agentId, du, au, createdById: by.id, createdAt: date },
      select: { id: true },
    });
    const days = `du ${fullDate(du)} au ${fullDate(au)}`;
    await record(tx, by, { acte: 'Permanence', detail: `${agent.nom}, ${days}` });
    await notify(tx, {
      kind: 'decision',
      comptes: [agentId],
      cle: `permanence:${id}`,
      acteurId: by.id,
      titre: `${by.nom} vous passe la permanence de modération, ${days}`,
      chemin: paths.moderation(),
    });
  });
}
