import type { Actor } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getCharte } from '@/lib/instance/queries';
import { articlesOf } from '../charte';
import type { Trouvee } from '../cible';
import { cibles, standsFor } from '../cibles';
import { type Motif, motifsOf } from '../motifs';
import { cibleRef } from '../schema';
import type { Article, CibleKind } from '../words';

export type Reportable = Trouvee & {
  kind: CibleKind;
  /** One's own. */
  mine: boolean;
  motifs: Motif[];
  /** Of the charte in force. */
  articles: Article[];
};

/** The exact address of what was reported (DSA, article 16), where it is read now; null once it has gone. */
export async function addressOf({
  kind,
  cibleId,
}: {
  kind: CibleKind;
  cibleId: string;
}): Promise<string | null> {
  const { kind: now, id } = await standsFor({ kind, id: cibleId });
  const trouvee = await cibles[now].find(id);
  return trouvee && new URL(trouvee.chemin, env().publicUrl).href;
}

/**
 * What is about to be reported.
 * @throws AppError `not_found`, also for what the actor may not see and for what no kind names
 */
export async function getReportable(actor: Actor, given: unknown): Promise<Reportable> {
  const { cible, id: named } = parse(cibleRef, given);
  const { kind, id } = await standsFor({ kind: cible, id: named });
  if (!(await cibles[kind].canSee(actor, id))) throw notFound();
  const [trouvee, charte] = await Promise.all([cibles[kind].find(id), getCharte()]);
  if (!trouvee) throw notFound();
  const articles = articlesOf(charte.texte);
  return {
    ...trouvee,
    kind,
    articles,
    motifs: motifsOf(articles),
    mine: actor.kind === 'compte' && trouvee.auteurs.some((one) => one.id === actor.id),
  };
}
