import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireModerator } from '../access';
import { openCas } from '../cas';
import { cibles, standsFor } from '../cibles';
import { record } from '../journal';
import { cibleRef } from '../schema';
import type { CibleKind } from '../words';

/**
 * An agent takes a content up by themselves: what they read and would take away, or one of the first messages of a new
 * compte. What is decided of it goes as of any other case: reasons, appeal, undoing.
 * @returns the number of the case
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function takeUp(actor: Actor, input: unknown): Promise<{ numero: string }> {
  const agent = requireModerator(actor);
  const { cible, id: named } = parse(cibleRef, input);
  const { kind, id } = await standsFor({ kind: cible, id: named });
  if (!(await cibles[kind].canSee(actor, id))) throw notFound();
  return transaction(async (tx) => {
    const trouvee = await cibles[kind].find(id, tx);
    if (!trouvee) throw notFound();
    const theme = (await isFirst(tx, kind, id)) ? 'premier' : 'autre';
    const cas = await openCas(tx, { kind, trouvee, theme, par: agent });
    if (cas.fresh) await record(tx, agent, { acte: 'Cas ouvert par un agent', cas: cas.numero });
    return { numero: cas.numero };
  });
}

/** One of the first messages of a new compte, that no agent has looked at yet. */
const isFirst = async (tx: Tx, kind: CibleKind, id: string) =>
  kind === 'reponse' &&
  (await tx.reponse.count({ where: { id, aRelireAt: { not: null }, relueAt: null } })) > 0;
