import { dropBrouillon } from '@/lib/brouillons/commands';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { countWriting } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdSujet } from '../access';
import { insertReponse } from '../insert-reponse';
import { canReadSujet, canReply } from '../policy';
import { replyInput } from '../schema';
import { followByDefault, tellForum } from '../tell';
import { reponseBrouillon } from '../words';

const CLOSED =
  'Ce sujet vient d’être fermé : on ne peut plus y répondre. Votre texte est gardé, copiez-le ailleurs si besoin.';

export type Replied = { id: string; numero: number; slug: string };

/**
 * Answers in a sujet, quoting one of its messages or none. The same form sent twice makes one. Answers that meet get one
 * number each. In a sujet that became part of another, the answer goes there.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` once it is closed, `invalid`, `rate_limited`
 */
export async function replyToSujet(actor: Actor, input: unknown): Promise<Replied> {
  const compte = requireActive(actor);
  const { sujetId, clientId, texte, citeId, fichiers, suivre } = parse(replyInput, input);
  return transaction(async (tx) => {
    const former = await tx.sujet.findUnique({ where: { id: sujetId }, select: { fusionneDansId: true } });
    const sujet = await holdSujet(tx, former?.fusionneDansId ?? sujetId);
    if (!sujet || !canReadSujet(actor, sujet)) throw notFound();
    const { slug } = sujet;
    const there = await tx.reponse.findUnique({
      where: { auteurId_clientId: { auteurId: compte.id, clientId } },
      select: { id: true, numero: true },
    });
    if (there) return { ...there, slug };
    if (!canReply(actor, sujet)) throw forbidden(CLOSED);
    const { isFirst } = await countWriting(tx, compte, { texte, opens: false });
    const cited = citeId
      ? await tx.reponse.findFirst({
          where: { id: citeId, sujetId: sujet.id, deletedAt: null, hiddenAt: null },
          select: { id: true, auteurId: true },
        })
      : null;
    const reponse = await insertReponse(tx, compte, {
      ...{ sujet, clientId, texte, fichiers, isFirst },
      citeId: cited?.id ?? null,
    });
    if (suivre) await followByDefault(tx, compte.id, sujet.id, 'resume', now());
    await tellForum(tx, compte, {
      sujet,
      reponse: { ...reponse, texte },
      mentions: reponse.mentions,
      citedId: cited?.auteurId ?? null,
    });
    await dropBrouillon(tx, compte.id, reponseBrouillon(sujetId));
    return { id: reponse.id, numero: reponse.numero, slug };
  });
}
