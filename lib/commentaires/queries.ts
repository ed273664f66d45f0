import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { findCommented, type Under } from './under';
import type { CommentaireRow } from './words';

/**
 * What was written in public under an annonce or an article, oldest first.
 * @throws AppError `not_found`
 */
export async function listCommentaires(actor: Actor, under: Under, page = 1): Promise<Page<CommentaireRow>> {
  const { tidies } = await findCommented(actor, under);
  const [rows, total] = await Promise.all([
    db.commentaire.findMany({
      where: under,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        id: true,
        texte: true,
        createdAt: true,
        deletedAt: true,
        hiddenAt: true,
        auteur: { select: { id: true, nom: true } },
      },
    }),
    db.commentaire.count({ where: under }),
  ]);
  const mine = (id: string) => actor.kind === 'compte' && actor.id === id;
  return toPage(
    rows.map(({ texte, deletedAt, hiddenAt, ...row }) => ({
      ...row,
      texte: deletedAt ? '' : texte,
      deleted: deletedAt !== null,
      masque: hiddenAt !== null,
      mine: mine(row.auteur.id),
      canDelete: deletedAt === null && (tidies || mine(row.auteur.id)),
      canModerate: deletedAt === null && !tidies && !mine(row.auteur.id) && isAgent(actor),
    })),
    total,
    page,
  );
}
