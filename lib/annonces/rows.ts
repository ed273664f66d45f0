import type { Prisma } from '@/lib/core/db';
import { oneLine } from '@/lib/core/text';
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
  fiche: { select: { slug: true, nom: true } },
  auteur: { select: { nom: true } },
  photos: {
    where: { fichier: { etat: 'pret', largeur: { not: null } } },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: 1,
    select: { fichierId: true },
  },
} satisfies Prisma.AnnonceSelect;

type Row = Prisma.AnnonceGetPayload<{ select: typeof annonceLineSelect }>;

/** The beginning of a text, cut between two words. */
export function extractOf(description: string, most = EXTRAIT): string {
  const line = oneLine(description);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

export const toAnnonceLine = (
  { description, photos, ...row }: Row,
  distanceKm: number | null = null,
): AnnonceLine => ({
  ...row,
  extrait: extractOf(description),
  distanceKm,
  photoId: photos[0]?.fichierId ?? null,
});
