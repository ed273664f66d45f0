import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { refuseChanged, requireAgent } from '../access';
import { knownDisciplines, refusePast } from '../fields';
import { publishInput } from '../schema';
import { freeSlug } from '../slug';
import { refreshAppelSearch } from '../text';
import { holdDraft } from './draft';

/**
 * Puts a call online, from its draft or at once: title, issuer and description are required. The same form sent twice
 * makes one.
 * @returns its id and address
 * @throws AppError `unauthenticated`; `not_found` for who is no agent; `invalid`, naming `limite` for a deadline in the
 *   past, `vuLe` when its draft changed meanwhile
 */
export async function publishAppel(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireAgent(actor);
  const { appelId, vuLe, ...given } = parse(publishInput, input);
  refusePast(given.limite);
  const disciplines = await knownDisciplines(given.disciplines);
  return transaction(async (tx) => {
    const row = await holdDraft(tx, compte.id, appelId, given.titre);
    if (row.etat !== 'brouillon') return { id: appelId, slug: row.slug };
    refuseChanged(row, vuLe);
    const date = now();
    const slug = await freeSlug(tx, given.titre);
    await tx.appel.update({
      where: { id: appelId },
      data: { ...given, disciplines, etat: 'publie', slug, publishedAt: date, updatedAt: date },
    });
    await refreshAppelSearch(tx, [appelId]);
    return { id: appelId, slug };
  });
}
