import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { canEditBlog } from '../policy';
import type { ArticleEtat } from '../words';

/** An article on its way, as its authors and the agents find it again. */
export type DeskLine = {
  id: string;
  slug: string;
  etat: ArticleEtat;
  titre: string;
  auteurs: string[];
  updatedAt: Date;
  proposedAt: Date | null;
  publishAt: Date | null;
  publishedAt: Date | null;
  commentaires: number;
};

/** Parts of the desk. */
export const deskParts = ['proposes', 'programmes', 'brouillons', 'rendus', 'retires'] as const;
export type DeskPart = (typeof deskParts)[number];

const agentRoles: Prisma.CompteWhereInput = { role: { in: ['agent', 'administrateur'] } };
const parts: Record<DeskPart, Prisma.ArticleWhereInput> = {
  proposes: { etat: 'propose' },
  programmes: { etat: 'programme' },
  // What members begin is theirs until they propose it.
  brouillons: { etat: 'brouillon', auteurs: { some: { compte: agentRoles } } },
  rendus: { etat: 'retourne' },
  retires: { etat: 'retire' },
};
const orders: Record<DeskPart, Prisma.ArticleOrderByWithRelationInput[]> = {
  proposes: [{ proposedAt: 'asc' }, { id: 'asc' }],
  programmes: [{ publishAt: 'asc' }, { id: 'asc' }],
  brouillons: [{ updatedAt: 'desc' }, { id: 'desc' }],
  rendus: [{ updatedAt: 'desc' }, { id: 'desc' }],
  retires: [{ updatedAt: 'desc' }, { id: 'desc' }],
};

const select = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  updatedAt: true,
  proposedAt: true,
  publishAt: true,
  publishedAt: true,
  auteurs: { orderBy: { rang: 'asc' }, select: { compte: { select: { nom: true } } } },
  _count: { select: { commentaires: { where: { deletedAt: null } } } },
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof select }>;
const toDesk = ({ auteurs, _count, ...row }: Row): DeskLine => ({
  ...row,
  auteurs: auteurs.map(({ compte }) => compte.nom),
  commentaires: _count.commentaires,
});

/** Holds every word, in its title or what goes with it: authors, category, text. */
const wordsWhere = (q: string): Prisma.ArticleWhereInput[] =>
  searchable(q)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => ({
      OR: [{ rechercheTitre: { contains: word } }, { rechercheTexte: { contains: word } }],
    }));

/**
 * One part of the agents' desk, and how many wait in each; `q` looks into what they say, and by whom.
 * @throws AppError `not_found` for who is no agent
 */
export async function listDesk(
  actor: Actor,
  part: DeskPart,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<DeskLine> & { counts: Record<DeskPart, number> }> {
  if (!canEditBlog(actor)) throw notFound();
  const where: Prisma.ArticleWhereInput = { AND: [parts[part], ...wordsWhere(q)] };
  const [found, counted, total] = await Promise.all([
    db.article.findMany({
      where,
      orderBy: orders[part],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select,
    }),
    Promise.all(deskParts.map((one) => db.article.count({ where: parts[one] }))),
    db.article.count({ where }),
  ]);
  const counts = Object.fromEntries(deskParts.map((one, index) => [one, counted[index] ?? 0])) as Record<
    DeskPart,
    number
  >;
  return {
    ...toPage(found.map(toDesk), total, page),
    counts,
  };
}

/** One's own articles, last written first; `q` looks into what they say. */
export async function listOwnArticles(
  actor: Connecte,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<DeskLine>> {
  const where: Prisma.ArticleWhereInput = {
    AND: [{ auteurs: { some: { compteId: actor.id } } }, ...wordsWhere(q)],
  };
  const [found, total] = await Promise.all([
    db.article.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select,
    }),
    db.article.count({ where }),
  ]);
  return toPage(found.map(toDesk), total, page);
}

/** A category as agents edit it. */
export type CategorieLine = { id: string; nom: string; retired: boolean; articles: number };

/**
 * Every category, those in use first.
 * @throws AppError `not_found` for who is no agent
 */
export async function listCategorieLines(actor: Actor): Promise<CategorieLine[]> {
  if (!canEditBlog(actor)) throw notFound();
  const all = await db.blogCategorie.findMany({
    orderBy: [{ rang: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, nom: true, retiredAt: true, _count: { select: { articles: true } } },
  });
  const lines = all.map(({ id, nom, retiredAt, _count }) => ({
    id,
    nom,
    retired: retiredAt !== null,
    articles: _count.articles,
  }));
  return [...lines.filter(({ retired }) => !retired), ...lines.filter(({ retired }) => retired)];
}
