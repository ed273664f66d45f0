import type { Prisma } from '@/lib/core/db';
import { shortened } from '@/lib/core/text';
import { shownPicture } from '@/lib/fichiers/row';
import type { AnnonceLine } from './words';

/** Signs of a description that lists show. */
const EXTRAIT = 220;

export const annonceLineSelect = {
  id: true,
  slug: true,
  titre: true,
  description: true,
  sens: true,
  nature: true,
  transactions: true,
  etat: true,
  latitude: true,
  longitude: true,
  publishedAt: true,
  expiresAt: true,
  disponibleDu: true,
  disponibleAu: true,
  commune: { select: { insee: true, nom: true } },
  fiche: { select: { slug: true, nom: true, etat: true } },
  auteur: { select: { nom: true } },
  photos: {
    where: { fichier: shownPicture },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: 1,
    select: { fichierId: true },
  },
} satisfies Prisma.AnnonceSelect;

type Row = Prisma.AnnonceGetPayload<{ select: typeof annonceLineSelect }>;

/** The beginning of a text, cut between two words. */
export const extractOf = (description: string, most = EXTRAIT) => shortened(description, most);

export const toAnnonceLine = (
  { description, photos, fiche, ...row }: Row,
  distanceKm: number | null = null,
): AnnonceLine => ({
  ...row,
  fiche: fiche && fiche.etat !== 'masquee' ? { slug: fiche.slug, nom: fiche.nom } : null,
  extrait: extractOf(description),
  distanceKm,
  photoId: photos[0]?.fichierId ?? null,
});
