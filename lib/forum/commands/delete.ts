import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { type HeldSujet, holdReponse, holdSujet } from '../access';
import { publishChanged } from '../changed';
import { canDeleteReponse, canDeleteSujet, canModerateWritten, canReadSujet, canRestore } from '../policy';
import { releaseRetenue, retainAgain } from '../retenue';
import { reponseRef, sujetRef } from '../schema';
import { withdrawReponse, withdrawSujet } from '../withdraw';

const MODERATE = 'Ce n’est pas le vôtre : avec « Modérer », son auteur saura pourquoi, et comment contester.';
const ANSWERED =
  'On vous a répondu : ce sujet est aussi celui des autres. Demandez à un agent de le retirer.';

/**
 * Takes one’s own answer away: its place stays, and says so. `restoreReponse` brings it back. Agents moderate what is not
 * theirs (`takeUp`), so that its author reads why.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export async function deleteReponse(actor: Actor, input: unknown): Promise<{ slug: string; numero: number }> {
  const { id: deletedById } = requireActive(actor);
  const { reponseId } = parse(reponseRef, input);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (!canDeleteReponse(actor, reponse, sujet))
      throw canModerateWritten(actor, reponse) ? forbidden(MODERATE) : forbidden();
    const date = now();
    await tx.reponse.update({
      where: { id: reponseId },
      data: { deletedAt: date, deletedById, rev: sujet.rev + 1, updatedAt: date },
    });
    await releaseRetenue(tx, sujet, [reponseId]);
    await recount(tx, sujet);
    await withdrawReponse(tx, { id: reponseId, sujetId: sujet.id, numero: reponse.numero });
    return { slug: sujet.slug, numero: reponse.numero };
  });
}

/**
 * Brings an answer back as it was, the accepted one too unless another is.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` when somebody else deleted it
 */
export async function restoreReponse(
  actor: Actor,
  input: unknown,
): Promise<{ slug: string; numero: number }> {
  requireActive(actor);
  const { reponseId } = parse(reponseRef, input);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, reponseId);
    if (reponse.deletedAt !== null) {
      if (!canRestore(actor, reponse)) throw forbidden();
      await tx.reponse.update({
        where: { id: reponseId },
        data: { deletedAt: null, deletedById: null, rev: sujet.rev + 1, updatedAt: now() },
      });
      await retainAgain(tx, sujet.id);
      await recount(tx, sujet);
    }
    return { slug: sujet.slug, numero: reponse.numero };
  });
}

/** Counts a sujet anew from what can be read in it, its row held. */
export async function recount(tx: Tx, { id, rev }: Pick<HeldSujet, 'id' | 'rev'>) {
  await tx.$executeRaw`
    update sujets s set nombre = f.nombre, "derniereAt" = coalesce(l."createdAt", s."createdAt"),
      "derniereParId" = l."auteurId", rev = ${rev + 1}::int, "updatedAt" = ${now()}::timestamptz
    from (select count(*)::int as nombre from reponses
        where "sujetId" = ${id} and numero > 1 and "deletedAt" is null and "hiddenAt" is null) f
      left join lateral (select "createdAt", "auteurId" from reponses
        where "sujetId" = ${id} and "deletedAt" is null and "hiddenAt" is null order by numero desc limit 1) l on true
    where s.id = ${id}`;
  await publishChanged(tx, id);
}

/**
 * Takes a whole sujet of one’s own away; undone by `restoreSujet`. Agents moderate it instead.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for who did not open it, and once others have answered
 */
export async function deleteSujet(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { id: deletedById } = requireActive(actor);
  const { sujetId } = parse(sujetRef, input);
  return transaction(async (tx) => {
    const sujet = await holdSujet(tx, sujetId);
    if (!sujet || !canReadSujet(actor, sujet)) throw notFound();
    const others =
      (await tx.reponse.count({
        where: { sujetId, auteurId: { not: sujet.auteurId }, deletedAt: null, hiddenAt: null },
      })) > 0;
    if (!canDeleteSujet(actor, { ...sujet, others }))
      throw forbidden(canModerateWritten(actor, sujet) ? MODERATE : ANSWERED);
    await tx.sujet.update({
      where: { id: sujetId },
      data: { deletedAt: now(), deletedById, rev: { increment: 1 } },
    });
    await publishChanged(tx, sujetId);
    await withdrawSujet(tx, sujetId);
    return { slug: sujet.slug };
  });
}

/** @throws AppError `unauthenticated`, `not_found`, `forbidden` when somebody else deleted it */
export async function restoreSujet(actor: Actor, input: unknown): Promise<{ slug: string }> {
  requireActive(actor);
  const { sujetId } = parse(sujetRef, input);
  return transaction(async (tx) => {
    const sujet = await holdSujet(tx, sujetId);
    if (!sujet || !canReadSujet(actor, sujet)) throw notFound();
    if (sujet.deletedAt !== null && !canRestore(actor, sujet)) throw forbidden();
    await tx.sujet.update({
      where: { id: sujetId },
      data: { deletedAt: null, deletedById: null, rev: { increment: 1 } },
    });
    await publishChanged(tx, sujetId);
    return { slug: sujet.slug };
  });
}
