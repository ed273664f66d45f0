import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { holdReponse } from '../access';
import { UTILES } from '../limits';
import { canFindUseful, canRetain } from '../policy';
import { reponseRef } from '../schema';

export type Place = { slug: string; numero: number };

/**
 * « Utile », or no longer: the one reaction there is, not to one’s own words. Pressed twice at once, it is pressed once.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`, `rate_limited`
 */
export async function toggleUtile(actor: Actor, input: unknown): Promise<Place & { utile: boolean }> {
  const { id: compteId } = requireActive(actor);
  const { reponseId } = parse(reponseRef, input);
  await consume(UTILES, compteId);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (!canFindUseful(actor, reponse)) throw forbidden('On ne se trouve pas utile soi-même.');
    const { count } = await tx.reponseUtile.deleteMany({ where: { reponseId, compteId } });
    if (count === 0) await tx.reponseUtile.create({ data: { reponseId, compteId, createdAt: now() } });
    await tx.reponse.update({
      where: { id: reponseId },
      data: { utiles: await tx.reponseUtile.count({ where: { reponseId } }) },
    });
    return { slug: sujet.slug, numero: reponse.numero, utile: count === 0 };
  });
}

/**
 * Says that this answer settled the question, in the place of another; said of the one that stands, takes it back.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export async function toggleRetenue(actor: Actor, input: unknown): Promise<Place & { retenue: boolean }> {
  requireActive(actor);
  const { reponseId } = parse(reponseRef, input);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (!canRetain(actor, reponse, sujet)) throw forbidden();
    const retenue = sujet.retenueId !== reponseId;
    // What was accepted before and is away is not so again.
    await tx.reponse.updateMany({ where: { retenueDansId: sujet.id }, data: { retenueDansId: null } });
    await tx.sujet.update({
      where: { id: sujet.id },
      data: { retenueId: retenue ? reponseId : null, updatedAt: now() },
    });
    return { slug: sujet.slug, numero: reponse.numero, retenue };
  });
}
