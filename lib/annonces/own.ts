import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { shownPicture } from '@/lib/fichiers/row';
import { annonceLineSelect, toAnnonceLine } from './rows';
import { type AnnonceEtat, type AnnonceLine, type Issue, MAX_PHOTOS } from './words';

/** One’s own annonce, as one finds it again. */
export type OwnLine = AnnonceLine & {
  updatedAt: Date;
  pourvueAt: Date | null;
  issue: Issue | null;
  /** Conversations it led to. */
  reponses: number;
};

export const ownFilters = ['brouillons', 'en-ligne', 'terminees'] as const;
export type OwnFilter = (typeof ownFilters)[number];

const etatsOf: Record<OwnFilter, AnnonceEtat[]> = {
  brouillons: ['brouillon'],
  'en-ligne': ['publiee', 'pourvue'],
  terminees: ['expiree', 'archivee', 'redirigee', 'masquee'],
};

const select = {
  ...annonceLineSelect,
  updatedAt: true,
  pourvueAt: true,
  issue: true,
  _count: { select: { conversations: true } },
} satisfies Prisma.AnnonceSelect;

const toOwn = ({
  updatedAt,
  pourvueAt,
  issue,
  _count,
  ...row
}: Prisma.AnnonceGetPayload<{ select: typeof select }>): OwnLine => ({
  ...toAnnonceLine(row),
  updatedAt,
  pourvueAt,
  issue,
  reponses: _count.conversations,
});

/** One’s own annonces, last written first; `q` looks into titles. */
export async function listOwnAnnonces(
  actor: Connecte,
  { filtre, q = '', page = 1 }: { filtre?: OwnFilter; q?: string; page?: number } = {},
): Promise<Page<OwnLine>> {
  const words = searchable(q).split(' ').filter(Boolean).slice(0, 8);
  const where: Prisma.AnnonceWhereInput = {
    auteurId: actor.id,
    ...(filtre ? { etat: { in: etatsOf[filtre] } } : {}),
    // A draft is not searched by others: its title is compared as it is written.
    AND: words.map((word) => ({
      OR: [
        { rechercheTitre: { contains: word } },
        { titre: { contains: word, mode: 'insensitive' as const } },
      ],
    })),
  };
  const [rows, total] = await Promise.all([
    db.annonce.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select,
    }),
    db.annonce.count({ where }),
  ]);
  return toPage(rows.map(toOwn), total, page);
}

/** Drafts of a person, last written first, three at most: what the form offers to go on with. */
export async function latestDrafts(
  actor: Connecte,
): Promise<{ id: string; titre: string; updatedAt: Date }[]> {
  return db.annonce.findMany({
    where: { auteurId: actor.id, etat: 'brouillon' },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 3,
    select: { id: true, titre: true, updatedAt: true },
  });
}

/** Ids of the photos of an annonce of one’s own, in their order; none of anybody else’s. */
export async function photoIds(actor: Actor, annonceId: string): Promise<string[]> {
  if (actor.kind !== 'compte' || annonceId === '') return [];
  const found = await db.annoncePhoto.findMany({
    where: { annonceId, annonce: { auteurId: actor.id }, fichier: shownPicture },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: MAX_PHOTOS,
    select: { fichierId: true },
  });
  return found.map(({ fichierId }) => fichierId);
}
