import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { queueMail } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { commentaireInput, commentaireRef } from './schema';
import { type Commented, findCommented } from './under';

const PER_COMPTE = { name: 'commentaire', points: 30, duration: 3_600 };
/** Commentaires that follow each other within this time make one mail. */
const BATCH_MS = 10 * 60_000;

/** Where the commentaires of an annonce or an article are read. */
export type Written = { genre: Commented['genre']; slug: string };

/** Of a notification, and of what takes it back. */
export const commentaireKey = (id: string) => `commentaire:${id}`;

/**
 * Writes in public under an annonce or an article that is open to it; its authors are told.
 * @throws AppError `unauthenticated`; `not_found`; `forbidden` when commentaires are closed; `invalid`; `rate_limited`
 *   beyond thirty an hour
 */
export async function addCommentaire(actor: Actor, input: unknown): Promise<Written & { id: string }> {
  const { texte, annonceId, articleId = '' } = parse(commentaireInput, input);
  const under = annonceId ? { annonceId } : { articleId };
  const compte = requireActive(actor);
  const commented = await findCommented(actor, under);
  const { genre, slug } = commented;
  if (!commented.canComment)
    throw forbidden(
      genre === 'annonce'
        ? 'Cette annonce ne reçoit plus de commentaires.'
        : 'Cet article ne reçoit plus de commentaires.',
    );
  await consume(PER_COMPTE, compte.id);
  return transaction(async (tx) => {
    const { id } = await tx.commentaire.create({
      data: { ...under, auteurId: compte.id, texte, createdAt: now() },
      select: { id: true },
    });
    await tell(tx, compte, commented, { id, texte });
    return { id, genre, slug };
  });
}

/** Under an annonce, a mail of its own says several at once. */
async function tell(
  tx: Tx,
  compte: Connecte,
  commented: Commented,
  { id, texte }: { id: string; texte: string },
) {
  const { genre, id: about, titre, chemin, auteurs } = commented;
  const ownMail = genre === 'annonce';
  await notify(tx, {
    kind: 'commentaire',
    comptes: auteurs,
    cle: commentaireKey(id),
    acteurId: compte.id,
    titre: `${compte.nom} commente « ${titre} »`,
    texte,
    chemin: `${chemin}#commentaires`,
    ownMail,
  });
  if (ownMail && !auteurs.includes(compte.id))
    await queueMail(tx, 'annonce-commentee', about, {
      key: `annonce-commentee:${about}`,
      runAt: new Date(now().getTime() + BATCH_MS),
    });
}

/**
 * Takes a commentaire away: its place stays, its words do not show.
 * @throws AppError `unauthenticated`; `not_found`, also for who neither wrote it nor keeps what it is under
 */
export async function deleteCommentaire(actor: Actor, input: unknown): Promise<Written> {
  const { commentaireId } = parse(commentaireRef, input);
  const compte = requireActive(actor);
  const row = await db.commentaire.findUnique({
    where: { id: commentaireId },
    select: { auteurId: true, annonceId: true, articleId: true },
  });
  if (!row) throw notFound();
  const { annonceId, articleId, auteurId } = row;
  const { genre, slug, moderates } = await findCommented(
    actor,
    annonceId === null ? { articleId: articleId ?? '' } : { annonceId },
  );
  if (!moderates && auteurId !== compte.id) throw notFound();
  await transaction(async (tx) => {
    await tx.commentaire.updateMany({
      where: { id: commentaireId, deletedAt: null },
      data: { deletedAt: now(), deletedById: compte.id },
    });
    await withdrawNotifications(tx, [commentaireKey(commentaireId)]);
  });
  return { genre, slug };
}
