import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import type { Relation, Side } from './words';

const sideSelect = {
  id: true,
  slug: true,
  titre: true,
  sens: true,
  auteur: { select: { nom: true } },
  commune: { select: { nom: true } },
} satisfies Prisma.AnnonceSelect;
type SideRow = Prisma.AnnonceGetPayload<{ select: typeof sideSelect }>;
const toSide = ({ auteur, commune, ...row }: SideRow): Side => ({
  ...row,
  nom: auteur.nom,
  lieu: commune?.nom ?? '',
});

const select = {
  id: true,
  agentId: true,
  message: true,
  createdAt: true,
  suiviLe: true,
  issue: true,
  note: true,
  closedAt: true,
  annonce: { select: sideSelect },
  autre: { select: sideSelect },
  conversation: { select: { espaceId: true } },
} satisfies Prisma.MiseEnRelationSelect;

/**
 * Introductions that agents made: those to follow, the first due first, or those that are over, the last closed first.
 * @throws AppError `not_found` for who is no agent
 */
export async function listRelations(
  actor: Actor,
  { closes = false, page = 1 }: { closes?: boolean; page?: number } = {},
): Promise<Page<Relation>> {
  if (!isAgent(actor)) throw notFound();
  const where: Prisma.MiseEnRelationWhereInput = { closedAt: closes ? { not: null } : null };
  const [found, total] = await Promise.all([
    db.miseEnRelation.findMany({
      where,
      orderBy: closes
        ? [{ closedAt: 'desc' }, { id: 'desc' }]
        : [{ suiviLe: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select,
    }),
    db.miseEnRelation.count({ where }),
  ]);
  const agents = await db.compte.findMany({
    where: { id: { in: found.map(({ agentId }) => agentId) } },
    select: { id: true, nom: true },
  });
  const names = new Map(agents.map(({ id, nom }) => [id, nom]));
  const day = calendarDay(now());
  const items = found.map(
    ({ annonce, autre, agentId, conversation, ...row }): Relation => ({
      ...row,
      cote: toSide(annonce),
      autre: autre && toSide(autre),
      agent: names.get(agentId) ?? '',
      due: row.closedAt === null && row.suiviLe !== null && row.suiviLe <= day,
      projet: Boolean(conversation?.espaceId),
    }),
  );
  return toPage(items, total, page);
}

/** How many introductions wait for an agent to ask what came of them. @throws AppError `not_found` for others */
export async function countDue(actor: Actor): Promise<number> {
  if (!isAgent(actor)) throw notFound();
  return db.miseEnRelation.count({ where: { closedAt: null, suiviLe: { lte: calendarDay(now()) } } });
}

/**
 * Two annonces as an agent introduces their authors, the first asked for first.
 * @throws AppError `not_found` for who is no agent, and when one is not there, or a draft
 */
export async function introductionSides(
  actor: Actor,
  annonceId: string,
  autreId: string,
): Promise<[Side, Side]> {
  if (!isAgent(actor)) throw notFound();
  const found = await db.annonce.findMany({
    where: { id: { in: [annonceId, autreId] }, etat: { not: 'brouillon' } },
    select: sideSelect,
  });
  const [one, other] = [annonceId, autreId].map((id) => found.find((row) => row.id === id));
  if (!one || !other || one === other) throw notFound();
  return [toSide(one), toSide(other)];
}
