import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import type { PutAside } from './words';

/** A pair that an agent put aside. */
export type DismissedPair = { annonce: PutAside; autre: PutAside; agent: string; createdAt: Date };

const side = { select: { id: true, slug: true, titre: true, sens: true, auteurId: true } };

/**
 * Pairs that agents put aside, the last first. What authors put aside is theirs.
 * @throws AppError `not_found` for who is no agent
 */
export async function listDismissed(actor: Actor, page = 1): Promise<Page<DismissedPair>> {
  if (!isAgent(actor)) throw notFound();
  const agents = await db.compte.findMany({
    where: { role: { in: ['agent', 'administrateur'] } },
    take: 1_000,
    select: { id: true, nom: true },
  });
  const names = new Map(agents.map(({ id, nom }) => [id, nom]));
  const where: Prisma.RapprochementEcarteWhereInput = {
    compteId: { in: [...names.keys()] },
    annonce: { etat: 'publiee' },
    autre: { etat: 'publiee' },
  };
  const [found, total] = await Promise.all([
    db.rapprochementEcarte.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { annonceId: 'asc' }, { autreId: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: { annonce: side, autre: side, compteId: true, createdAt: true },
    }),
    db.rapprochementEcarte.count({ where }),
  ]);
  const items = found.map(({ annonce, autre, compteId, createdAt }) => ({
    annonce,
    autre,
    agent: names.get(compteId) ?? '',
    createdAt,
  }));
  return toPage(items, total, page);
}
