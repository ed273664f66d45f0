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
import { retenueInput, utileInput } from '../schema';

export type Place = { slug: string; numero: number };

/**
 * « Utile », or no longer: the one reaction there is, not to one’s own words. Said again, it changes nothing.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`, `rate_limited`
 */
export async function markUtile(actor: Actor, input: unknown): Promise<Place> {
  const { id: compteId } = requireActive(actor);
  const { reponseId, utile } = parse(utileInput, input);
  await consume(UTILES, compteId);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (!canFindUseful(actor, reponse)) throw forbidden('On ne se trouve pas utile soi-même.');
    if (utile)
      await tx.reponseUtile.createMany({
        data: { reponseId, compteId, createdAt: now() },
        skipDuplicates: true,
      });
    else await tx.reponseUtile.deleteMany({ where: { reponseId, compteId } });
    await tx.reponse.update({
      where: { id: reponseId },
      data: { utiles: await tx.reponseUtile.count({ where: { reponseId } }) },
    });
    return { slug: sujet.slug, numero: reponse.numero };
  });
}

/**
 * Says that this answer settled the question, in the place of another, or that it did not. Said again, it changes nothing.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export async function markRetenue(actor: Actor, input: unknown): Promise<Place> {
  requireActive(actor);
  const { reponseId, retenue } = parse(retenueInput, input);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (!canRetain(actor, reponse, sujet)) throw forbidden();
    const place = { slug: sujet.slug, numero: reponse.numero };
    // Another stands now, or it already is as said.
    if (retenue === (sujet.retenueId === reponseId)) return place;
    // What was accepted before and is away is not so again.
    await tx.reponse.updateMany({ where: { retenueDansId: sujet.id }, data: { retenueDansId: null } });
    await tx.sujet.update({
      where: { id: sujet.id },
      data: { retenueId: retenue ? reponseId : null, updatedAt: now() },
    });
    return place;
  });
}
