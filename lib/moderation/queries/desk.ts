import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { requireModerator } from '../access';
import { canModerate } from '../policy';
import { type CibleKind, casNumero, isTheme, type Mesure, type Theme, themes } from '../words';
import { namesOf } from './decision';

/** A line of the queue. */
export type CasLine = {
  numero: string;
  kind: CibleKind;
  titre: string;
  auteurNom: string;
  openedAt: Date;
  signalements: number;
  /** The colleague it is confided to. */
  agent: string;
};
export type Queue = { theme: Theme; items: CasLine[] }[];

/** An appeal that waits for an answer. */
export type RecoursLine = { id: string; decisionId: string; titre: string; nom: string; createdAt: Date };

/** Lines of the queue: beyond, the oldest come first. */
const MOST = 200;

const select = {
  ...{ annee: true, rang: true, kind: true, titre: true, auteurNom: true, theme: true },
  ...{ openedAt: true, agentId: true },
  _count: { select: { signalements: true } },
} satisfies Prisma.CasSelect;

/** Each word in the title, the extract, the name of the author or the number. */
const matching = (q: string): Prisma.CasWhereInput => ({
  AND: q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => {
      const has = { contains: word, mode: 'insensitive' as const };
      const [, annee, rang] = /^(\d{4})-(\d{1,6})$/.exec(word) ?? [];
      return {
        OR: [
          { titre: has },
          { extrait: has },
          { auteurNom: has },
          ...(annee && rang ? [{ annee: Number(annee), rang: Number(rang) }] : []),
        ],
      };
    }),
});

type Row = Prisma.CasGetPayload<{ select: typeof select }>;

async function toLines(rows: Row[]): Promise<(CasLine & { theme: Theme })[]> {
  const names = await namesOf(rows.map(({ agentId }) => agentId));
  return rows.map(({ _count, agentId, theme, annee, rang, ...row }) => ({
    ...row,
    numero: casNumero({ annee, rang }),
    theme: isTheme(theme) ? theme : 'autre',
    signalements: _count.signalements,
    agent: (agentId && names.get(agentId)) ?? '',
  }));
}

/**
 * Open cases by theme, the oldest first in each; 200 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listQueue(actor: Actor, q = ''): Promise<Queue> {
  requireModerator(actor);
  const rows = await db.cas.findMany({
    where: { closedAt: null, ...matching(q) },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select,
  });
  const lines = await toLines(rows);
  return themes
    .map((theme) => ({ theme, items: lines.filter((line) => line.theme === theme) }))
    .filter(({ items }) => items.length > 0);
}

/** Cases and appeals that wait, as one number in a statement that counts more: `select ${openCasSql()} as cas`. */
export const openCasSql = () => Prisma.sql`(
  (select count(*) from cas where "closedAt" is null)
  + (select count(*) from recours where etat = 'attente'))::int`;

/** How many cases and appeals wait, and since when; nothing for who is no agent. */
export async function countWaiting(
  actor: Actor,
): Promise<{ cas: number; recours: number; oldest: Date | null }> {
  if (!canModerate(actor)) return { cas: 0, recours: 0, oldest: null };
  const [cas, recours, first] = await Promise.all([
    db.cas.count({ where: { closedAt: null } }),
    db.recours.count({ where: { etat: 'attente' } }),
    db.cas.findFirst({ where: { closedAt: null }, orderBy: { openedAt: 'asc' }, select: { openedAt: true } }),
  ]);
  return { cas, recours, oldest: first?.openedAt ?? null };
}

/**
 * Appeals that wait, the oldest first; 50 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listRecours(actor: Actor): Promise<RecoursLine[]> {
  requireModerator(actor);
  const rows = await db.recours.findMany({
    where: { etat: 'attente' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: {
      ...{ id: true, compteId: true, createdAt: true, decisionId: true },
      decision: { select: { cas: { select: { titre: true } } } },
    },
  });
  const names = await namesOf(rows.map(({ compteId }) => compteId));
  return rows.map(({ compteId, decision, ...row }) => ({
    ...row,
    titre: decision.cas.titre,
    nom: names.get(compteId) ?? '',
  }));
}

export type ClosedLine = CasLine & {
  closedAt: Date;
  decision: { id: string; mesure: Mesure; par: string; annulee: boolean } | null;
};

/**
 * Cases that were decided, the last first.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listClosed(
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<ClosedLine>> {
  requireModerator(actor);
  const where: Prisma.CasWhereInput = { closedAt: { not: null }, ...matching(q) };
  const [rows, total] = await Promise.all([
    db.cas.findMany({
      where,
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        ...select,
        closedAt: true,
        decisions: {
          orderBy: { decidedAt: 'desc' },
          take: 1,
          select: { id: true, mesure: true, decidedById: true, undoneAt: true },
        },
      },
    }),
    db.cas.count({ where }),
  ]);
  const [lines, names] = await Promise.all([
    toLines(rows),
    namesOf(rows.map(({ decisions }) => decisions[0]?.decidedById ?? null)),
  ]);
  const items = lines.map((line, index) => {
    const [last] = rows[index]?.decisions ?? [];
    return {
      ...line,
      closedAt: rows[index]?.closedAt ?? line.openedAt,
      decision: last
        ? {
            ...{ id: last.id, mesure: last.mesure },
            par: names.get(last.decidedById) ?? '',
            annulee: last.undoneAt !== null,
          }
        : null,
    };
  });
  return toPage(items, total, page);
}
