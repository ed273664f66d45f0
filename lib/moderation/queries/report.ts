import type { Actor } from '@/lib/comptes/actor';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import type { Trouvee } from '../cible';
import { cibles, standsFor } from '../cibles';
import { cibleRef } from '../schema';
import type { CibleKind } from '../words';

export type Reportable = Trouvee & { kind: CibleKind /** One's own. */; mine: boolean };

/**
 * What is about to be reported.
 * @throws AppError `not_found`, also for what the actor may not see and for what no kind names
 */
export async function getReportable(actor: Actor, given: unknown): Promise<Reportable> {
  const { cible, id: named } = parse(cibleRef, given);
  const { kind, id } = await standsFor({ kind: cible, id: named });
  if (!(await cibles[kind].canSee(actor, id))) throw notFound();
  const trouvee = await cibles[kind].find(id);
  if (!trouvee) throw notFound();
  return {
    ...trouvee,
    kind,
    mine: actor.kind === 'compte' && trouvee.auteurs.some((one) => one.id === actor.id),
  };
}
