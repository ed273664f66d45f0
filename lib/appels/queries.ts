import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { fichierRefSelect, toFichierRef } from '@/lib/fichiers/row';
import type { FichierRef } from '@/lib/fichiers/schema';
import { requireAgent } from './access';
import { disciplineNames } from './disciplines';
import { canManageAppels, canSeeAppel } from './policy';
import { lineSelect, toAppelLine } from './rows';
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

const pageSelect = (compteId: string) =>
  ({
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
    suivis: { where: { compteId }, select: { compteId: true } },
    espaces: {
      where: { createdById: compteId, membres: { some: { compteId } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 1,
      select: { slug: true, nom: true },
    },
    _count: { select: { suivis: true } },
  }) satisfies Prisma.AppelSelect;

export const idOf = (actor: Actor) => (actor.kind === 'compte' ? actor.id : '');

/**
 * One call, by its address.
 * @throws AppError `not_found`, also for drafts and what was withdrawn, to who is no agent
 */
export async function getAppel(actor: Actor, slug: string): Promise<AppelPage> {
  const row = await db.appel.findUnique({ where: { slug }, select: pageSelect(idOf(actor)) });
  if (!row || !canSeeAppel(actor, row)) throw notFound();
  const { documents, suivis, espaces, _count, disciplines, ...appel } = row;
  const names = disciplines.length > 0 ? await disciplineNames() : new Map<string, string>();
  const canManage = canManageAppels(actor);
  return {
    ...appel,
    disciplines: [...names].filter(([id]) => disciplines.includes(id)).map(([id, nom]) => ({ id, nom })),
    documents: documents.map(({ fichier }) => toFichierRef(fichier)),
    ouvert: appel.etat === 'publie' && isOpen(appel, now()),
    suivi: suivis.length > 0,
    suivis: canManage ? _count.suivis : 0,
    espace: espaces[0] ?? null,
    canManage,
  };
}

/** The calls that close next, for the home page, and how many are open. */
export async function nextAppels(actor: Actor, most: number): Promise<{ items: AppelLine[]; total: number }> {
  const where: Prisma.AppelWhereInput = {
    etat: 'publie',
    OR: [{ limite: { gt: now() } }, { limite: null }],
  };
  const [rows, total, names] = await Promise.all([
    db.appel.findMany({
      where,
      orderBy: [{ limite: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: most,
      select: lineSelect(idOf(actor)),
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
  const { id } = requireAgent(actor);
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
      select: { ...lineSelect(id), _count: { select: { suivis: true } } },
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
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<AppelLine>> {
  const compteId = idOf(actor);
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
  const select = lineSelect(compteId);
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
  return toPage(
    [...first, ...then].map((row) => toAppelLine(row, names)),
    total,
    page,
  );
}
