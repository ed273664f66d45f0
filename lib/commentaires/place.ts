import type { Tx } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { commentaireAnchor } from './words';

type Placed = {
  id: string;
  createdAt: Date;
  annonceId: string | null;
  articleId: string | null;
  annonce: { slug: string } | null;
  article: { slug: string } | null;
};

/** Local path of one commentaire: the page it is on, whose numbers go by twenty from the oldest, and its place there. */
export async function commentaireChemin(tx: Tx, row: Placed): Promise<string> {
  const { id, createdAt, annonceId, articleId, annonce, article } = row;
  const before = await tx.commentaire.count({
    where: { annonceId, articleId, OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] },
  });
  const page = Math.floor(before / PAGE_SIZE) + 1;
  const params = page > 1 ? { page: String(page) } : {};
  const chemin = annonce ? paths.annonce(annonce.slug, params) : paths.article(article?.slug ?? '', params);
  return `${chemin}#${commentaireAnchor(id)}`;
}
