import { lockAnnonce } from '@/lib/annonces/access';
import { canAnswerAnnonce, canSeeAnnonce } from '@/lib/annonces/policy';
import { listStructures } from '@/lib/annuaire/queries';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks, countPosted } from '@/lib/comptes/writing';
import { transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { openConversation } from '../open';
import { answerInput } from '../schema';

/**
 * Answers an annonce in private; its author is told by mail, without the address of who answers.
 * @returns the conversation it opened, or went on in
 * @throws AppError `unauthenticated`; `not_found`; `forbidden` once it takes no answers, for its author, and when they
 *   left the conversation; `invalid` (texte, ficheId); `rate_limited` beyond thirty an hour,
 *   ten of who is new
 */
export async function answerAnnonce(actor: Actor, given: unknown): Promise<{ conversationId: string }> {
  const { annonceId, clientId, texte, ficheId } = parse(answerInput, given);
  const compte = requireActive(actor);
  if (ficheId && !(await listStructures(compte)).some(({ id, etat }) => id === ficheId && etat === 'publiee'))
    throw invalid('ficheId', 'Choisissez une structure que vous représentez.');
  return transaction(async (tx) => {
    // Held: its author cannot take it away, or say that it is taken, between the look and the answer.
    await lockAnnonce(tx, annonceId);
    const annonce = await tx.annonce.findUnique({
      where: { id: annonceId },
      select: { id: true, titre: true, etat: true, auteurId: true, ficheId: true },
    });
    if (!annonce || !canSeeAnnonce(actor, annonce)) throw notFound();
    if (annonce.auteurId === compte.id)
      throw forbidden('C’est votre annonce : les réponses vous y attendent.');
    if (!canAnswerAnnonce(actor, annonce)) throw forbidden('Cette annonce ne reçoit plus de réponses.');
    await checkLinks(tx, compte, texte);
    await countPosted(tx, compte, 'prives');
    const { id } = await openConversation(tx, {
      annonce,
      from: { compteId: compte.id, ficheId },
      to: { compteId: annonce.auteurId, ficheId: annonce.ficheId },
      clientId,
      texte,
    });
    return { conversationId: id };
  });
}
