import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireModerator } from '../access';
import { openCas } from '../cas';
import { cibles } from '../cibles';
import { record } from '../journal';
import { cibleRef } from '../schema';

/**
 * An agent takes a content up by themselves, for example one of the first messages of a new compte.
 * @returns the number of the case
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function takeUp(actor: Actor, input: unknown): Promise<{ numero: string }> {
  const agent = requireModerator(actor);
  const { cible: kind, id } = parse(cibleRef, input);
  if (!(await cibles[kind].canSee(actor, id))) throw notFound();
  return transaction(async (tx) => {
    const trouvee = await cibles[kind].find(id, tx);
    if (!trouvee) throw notFound();
    const cas = await openCas(tx, { kind, trouvee, theme: 'premier' });
    if (cas.fresh)
      await record(tx, agent, { acte: 'Cas ouvert par un agent', cas: cas.numero, detail: trouvee.titre });
    return { numero: cas.numero };
  });
}
