import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { canDeleteCommentaire, canSeeAnnonce } from './policy';

export type CommentaireRow = {
  id: string;
  auteur: { id: string; nom: string };
  /** Empty once taken away. */
  texte: string;
  createdAt: Date;
  deleted: boolean;
  canDelete: boolean;
};

/**
 * What was written in public under an annonce, oldest first.
 * @throws AppError `not_found`
 */
export async function listCommentaires(
  actor: Actor,
  annonceId: string,
  page = 1,
): Promise<Page<CommentaireRow>> {
  const annonce = await db.annonce.findUnique({
    where: { id: annonceId },
    select: { etat: true, auteurId: true },
  });
  if (!annonce || !canSeeAnnonce(actor, annonce)) throw notFound();
  const [rows, total] = await Promise.all([
    db.commentaire.findMany({
      where: { annonceId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        id: true,
        texte: true,
        createdAt: true,
        deletedAt: true,
        auteurId: true,
        auteur: { select: { id: true, nom: true } },
      },
    }),
    db.commentaire.count({ where: { annonceId } }),
  ]);
  return toPage(
    rows.map(({ id, auteur, auteurId, texte, createdAt, deletedAt }) => ({
      id,
      auteur,
      texte: deletedAt ? '' : texte,
      createdAt,
      deleted: deletedAt !== null,
      canDelete: deletedAt === null && canDeleteCommentaire(actor, { auteurId }, annonce),
    })),
    total,
    page,
  );
}
