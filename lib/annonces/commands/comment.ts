import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { queueMail } from '@/lib/mails/queue';
import { requireCompte } from '../access';
import { canCommentAnnonce, canDeleteCommentaire, canSeeAnnonce } from '../policy';
import { commentaireInput, commentaireRef } from '../schema';

const PER_COMPTE = { name: 'commentaire', points: 30, duration: 3_600 };
/** Commentaires that follow each other within this time make one mail. */
const BATCH_MS = 10 * 60_000;

/**
 * Writes in public under an annonce whose author agreed to it; the author is told by mail, once for several that follow
 * each other.
 * @throws AppError `unauthenticated`; `not_found`; `forbidden` when commentaires are closed; `invalid`; `rate_limited`
 *   beyond thirty an hour
 */
export async function addCommentaire(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const { annonceId, texte } = parse(commentaireInput, input);
  const compte = requireCompte(actor);
  const annonce = await db.annonce.findUnique({
    where: { id: annonceId },
    select: { slug: true, etat: true, auteurId: true, commentairesOuverts: true },
  });
  if (!annonce || !canSeeAnnonce(actor, annonce)) throw notFound();
  if (!canCommentAnnonce(actor, annonce)) throw forbidden('Cette annonce ne reçoit plus de commentaires.');
  await consume(PER_COMPTE, compte.id);
  return transaction(async (tx) => {
    const date = now();
    const { id } = await tx.commentaire.create({
      data: { annonceId, auteurId: compte.id, texte, createdAt: date },
      select: { id: true },
    });
    if (annonce.auteurId !== compte.id)
      await queueMail(tx, 'annonce-commentee', annonceId, {
        key: `annonce-commentee:${annonceId}`,
        runAt: new Date(date.getTime() + BATCH_MS),
      });
    return { id, slug: annonce.slug };
  });
}

/**
 * Takes a commentaire away: its place stays, its words do not show.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function deleteCommentaire(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { commentaireId } = parse(commentaireRef, input);
  const compte = requireCompte(actor);
  const row = await db.commentaire.findUnique({
    where: { id: commentaireId },
    select: { auteurId: true, annonce: { select: { auteurId: true, slug: true, etat: true } } },
  });
  const annonce = row?.annonce;
  if (!annonce || !canSeeAnnonce(actor, annonce) || !canDeleteCommentaire(actor, row, annonce))
    throw notFound();
  await transaction((tx) =>
    tx.commentaire.updateMany({
      where: { id: commentaireId, deletedAt: null },
      data: { deletedAt: now(), deletedById: compte.id },
    }),
  );
  return { slug: annonce.slug };
}
