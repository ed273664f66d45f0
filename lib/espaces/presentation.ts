import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { MAX_MEMBRES } from '@/lib/membres/join';
import { firstStructure } from './visible';

/** What anyone may know of an espace its responsables chose to show: never a person's name, never its work. */
export type Presentation = {
  slug: string;
  nom: string;
  intention: string;
  commune: string | null;
  disciplines: string[];
  membres: number;
  structures: string[];
  createdAt: Date;
};

const select = {
  slug: true,
  nom: true,
  intention: true,
  disciplines: true,
  createdAt: true,
  commune: { select: { nom: true } },
  _count: { select: { membres: true } },
} as const;

/** Structures named on a presentation, at most. */
const MAX_STRUCTURES = 20;

/**
 * The public page of an espace.
 * @throws AppError `not_found`, alike for an unknown address and for a private espace
 */
export async function getPresentation(_actor: Actor, slug: string): Promise<Presentation> {
  const row = await db.espace.findFirst({ where: { slug, visibilite: 'visible' }, select });
  if (!row) throw notFound();
  const membres = await db.membre.findMany({
    where: { espace: { slug } },
    orderBy: { joinedAt: 'asc' },
    take: MAX_MEMBRES,
    select: { compte: { select: { referents: firstStructure } } },
  });
  const names = membres.flatMap(({ compte }) => compte.referents.map(({ fiche }) => fiche.nom));
  const structures = [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fr')).slice(0, MAX_STRUCTURES);
  return { ...toSummary(row), structures, createdAt: row.createdAt };
}

export type PresentationRow = Omit<Presentation, 'structures' | 'createdAt'>;

/** The espaces shown to everybody, the newest first; `q` looks for every word in name, commune and disciplines. */
export async function listPresentations(
  _actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<PresentationRow>> {
  const words = searchable(q.slice(0, 200)).split(' ').filter(Boolean);
  const where = {
    visibilite: 'visible',
    AND: words.map((word) => ({ recherche: { contains: word } })),
  } as const;
  const [rows, total] = await Promise.all([
    db.espace.findMany({
      where,
      select,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.espace.count({ where }),
  ]);
  return toPage(rows.map(toSummary), total, page);
}

type Row = Awaited<ReturnType<typeof db.espace.findFirstOrThrow<{ select: typeof select }>>>;

const toSummary = ({ slug, nom, intention, disciplines, commune, _count }: Row): PresentationRow => ({
  slug,
  nom,
  intention,
  disciplines,
  commune: commune?.nom ?? null,
  membres: _count.membres,
});
