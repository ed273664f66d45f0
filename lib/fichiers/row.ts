import type { Prisma } from '@/lib/core/db';
import { type FichierRef, type FichierRow, genreOf } from './schema';

/** What other rooms select of a file they show. */
export const fichierRefSelect = {
  id: true,
  nom: true,
  taille: true,
  type: true,
  largeur: true,
  hauteur: true,
  deletedAt: true,
  hiddenAt: true,
} satisfies Prisma.FichierSelect;

/** A picture that pages and feeds may show: whole, drawn, and not hidden by moderation. */
export const shownPicture = {
  etat: 'pret',
  largeur: { not: null },
  hiddenAt: null,
} as const satisfies Prisma.FichierWhereInput;

type RefRow = Prisma.FichierGetPayload<{ select: typeof fichierRefSelect }>;

/** What is shown in the place of a name that moderation hides. */
export const NOM_MASQUE = 'Fichier masqué par la modération';

export const toFichierRef = ({ deletedAt, hiddenAt, ...row }: RefRow): FichierRef => ({
  id: row.id,
  nom: hiddenAt ? NOM_MASQUE : row.nom,
  taille: row.taille,
  type: row.type,
  genre: genreOf(row.type, row.nom),
  largeur: row.largeur,
  hauteur: row.hauteur,
  retire: deletedAt !== null,
});

export const rowSelect = {
  ...fichierRefSelect,
  createdAt: true,
  updatedAt: true,
  compte: { select: { id: true, nom: true } },
} satisfies Prisma.FichierSelect;

export const toRow = (row: Prisma.FichierGetPayload<{ select: typeof rowSelect }>): FichierRow => ({
  ...toFichierRef(row),
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  ajoutePar: row.compte,
  deletedAt: row.deletedAt,
});
