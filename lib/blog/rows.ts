import type { Prisma } from '@/lib/core/db';
import { excerpt } from '@/lib/core/rich-text/plain';
import { shownPicture } from '@/lib/fichiers/row';
import type { ArticleLine } from './words';

/** Signs that lists show of an article without a line under its title. */
const EXTRAIT = 220;

/** What everybody may read. */
export const onlineWhere = { etat: 'publie', hiddenAt: null } as const satisfies Prisma.ArticleWhereInput;

export const photoReady = {
  fichier: shownPicture,
} as const satisfies Prisma.ArticlePhotoWhereInput;

export const lineSelect = {
  id: true,
  slug: true,
  titre: true,
  chapo: true,
  texte: true,
  couvertureId: true,
  publishedAt: true,
  categorie: { select: { slug: true, nom: true } },
  auteurs: { orderBy: { rang: 'asc' }, select: { compte: { select: { nom: true } } } },
  photos: {
    where: photoReady,
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    select: { fichierId: true, description: true },
  },
} satisfies Prisma.ArticleSelect;

export const toLine = ({
  texte,
  couvertureId,
  photos,
  auteurs,
  ...row
}: Prisma.ArticleGetPayload<{ select: typeof lineSelect }>): ArticleLine => {
  const cover = photos.find(({ fichierId }) => fichierId === couvertureId);
  return {
    ...row,
    chapo: row.chapo || excerpt(texte, EXTRAIT),
    auteurs: auteurs.map(({ compte }) => compte.nom),
    couverture: cover ? { id: cover.fichierId, description: cover.description } : null,
  };
};
