import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { fichierRefSelect, toFichierRef } from '@/lib/fichiers/row';
import type { FichierRef } from '@/lib/fichiers/schema';
import { disciplineNames } from '@/lib/termes/queries';
import { requireAgent } from './access';
import { canManageAppels, canSeeAppel } from './policy';
import { followedAmong, lineSelect, toAppelLine } from './rows';
import { type AppelEtat, type AppelLine, isOpen, MAX_DOCUMENTS } from './words';

/** Everything the page of a call shows to this actor. */
export type AppelPage = {
  id: string;
  slug: string;
  etat: AppelEtat;
  titre: string;
  emetteur: string;
  description: string;
  limite: Date | null;
  /** Euros. */
  montantMin: number | null;
  montantMax: number | null;
  montantDetail: string;
  eligibles: string;
  disciplines: { id: string; nom: string }[];
  lienUrl: string;
  documents: FichierRef[];
  updatedAt: Date;
  publishedAt: Date | null;
  /** Still to be answered. */
  ouvert: boolean;
  /** The actor follows it. */
  suivi: boolean;
  /** How many follow it; for agents. */
  suivis: number;
  /** The espace that the actor opened from it, if they are in one. */
  espace: { slug: string; nom: string } | null;
  canManage: boolean;
};

const pageSelect = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  emetteur: true,
  description: true,
  limite: true,
  montantMin: true,
  montantMax: true,
  montantDetail: true,
  eligibles: true,
  disciplines: true,
  lienUrl: true,
  updatedAt: true,
  publishedAt: true,
  documents: {
    where: { fichier: { etat: 'pret' } },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: MAX_DOCUMENTS,
    select: { fichier: { select: fichierRefSelect } },
  },
} satisfies Prisma.AppelSelect;

/** What a call is to one person. */
async function ofActor(actor: Actor, appelId: string) {
  if (actor.kind !== 'compte') return { suivi: false, suivis: 0, espace: null };
  const [followed, suivis, espace] = await Promise.all([
    followedAmong(actor, [appelId]),
    canManageAppels(actor) ? db.appelSuivi.count({ where: { appelId } }) : 0,
    db.espace.findFirst({
      where: { appelId, createdById: actor.id, membres: { some: { compteId: actor.id } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { slug: true, nom: true },
    }),
  ]);
  return { suivi: followed.has(appelId), suivis, espace };
}

/**
 * One call, by its address.
 * @throws AppError `not_found`, also for drafts and what was withdrawn, to who is no agent
 */
export async function getAppel(actor: Actor, slug: string): Promise<AppelPage> {
  const row = await db.appel.findUnique({ where: { slug }, select: pageSelect });
  if (!row || !canSeeAppel(actor, row)) throw notFound();
  const { documents, disciplines, ...appel } = row;
  const [names, own] = await Promise.all([
    disciplines.length > 0 ? disciplineNames() : new Map<string, string>(),
    ofActor(actor, row.id),
  ]);
  return {
    ...appel,
    ...own,
    disciplines: [...names].filter(([id]) => disciplines.includes(id)).map(([id, nom]) => ({ id, nom })),
    documents: documents.map(({ fichier }) => toFichierRef(fichier)),
    ouvert: appel.etat === 'publie' && isOpen(appel, now()),
    canManage: canManageAppels(actor),
  };
}

/** The calls that close next, for the home page, and how many are open. */
export async function nextAppels(
  _actor: Actor,
  most: number,
): Promise<{ items: AppelLine[]; total: number }> {
  const where: Prisma.AppelWhereInput = {
    etat: 'publie',
    OR: [{ limite: { gt: now() } }, { limite: null }],
  };
  const [rows, total, names] = await Promise.all([
    db.appel.findMany({
      where,
      orderBy: [{ limite: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: most,
      select: lineSelect,
    }),
    db.appel.count({ where }),
    disciplineNames(),
  ]);
  return { items: rows.map((row) => toAppelLine(row, names)), total };
}

/** A call as the agents’ desk lists it. */
export type DeskLine = AppelLine & { suivis: number };

/**
 * The watch desk: every call of one state, the last changed first.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent
 */
export async function listDesk(
  actor: Actor,
  { etat, q = '', page = 1 }: { etat: AppelEtat; q?: string; page?: number },
): Promise<Page<DeskLine> & { counts: Record<AppelEtat, number> }> {
  requireAgent(actor);
  const words = searchable(q.slice(0, 200)).split(' ').filter(Boolean);
  const where: Prisma.AppelWhereInput = {
    etat,
    AND: words.map((word) => ({
      OR: [{ rechercheTitre: { contains: word } }, { rechercheTexte: { contains: word } }],
    })),
  };
  const [rows, total, states, names] = await Promise.all([
    db.appel.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: { ...lineSelect, _count: { select: { suivis: true } } },
    }),
    db.appel.count({ where }),
    db.appel.groupBy({ by: ['etat'], _count: true }),
    disciplineNames(),
  ]);
  const counts = { brouillon: 0, publie: 0, retire: 0 };
  for (const { etat: one, _count } of states) counts[one] = _count;
  const items = rows.map(({ _count, ...row }) => ({ ...toAppelLine(row, names), suivis: _count.suivis }));
  return { ...toPage(items, total, page), counts };
}

/** The calls that a person follows, the next deadline first; what was withdrawn is left out, what closed comes last. */
export async function listFollowed(
  actor: Connecte,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<AppelLine>> {
  const compteId = actor.id;
  const words = searchable(q.slice(0, 200)).split(' ').filter(Boolean);
  const date = now();
  const where: Prisma.AppelWhereInput = {
    etat: 'publie',
    suivis: { some: { compteId } },
    AND: words.map((word) => ({
      OR: [{ rechercheTitre: { contains: word } }, { rechercheTexte: { contains: word } }],
    })),
  };
  const open = { ...where, NOT: { limite: { lte: date } } };
  const select = lineSelect;
  const from = (page - 1) * PAGE_SIZE;
  const [opened, total, names] = await Promise.all([
    db.appel.count({ where: open }),
    db.appel.count({ where }),
    disciplineNames(),
  ]);
  const first = await db.appel.findMany({
    where: open,
    orderBy: [{ limite: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    skip: from,
    take: PAGE_SIZE,
    select,
  });
  const then = await db.appel.findMany({
    where: { ...where, limite: { lte: date } },
    orderBy: [{ limite: 'desc' }, { id: 'asc' }],
    skip: Math.max(0, from - opened),
    take: PAGE_SIZE - first.length,
    select,
  });
  const lines = [...first, ...then];
  const followed = new Set(lines.map(({ id }) => id));
  return toPage(
    lines.map((row) => toAppelLine(row, names, followed)),
    total,
    page,
  );
}
