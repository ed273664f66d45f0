import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma, type Tx } from '@/lib/core/db';
import { requireModerator } from '../access';

export type OnDuty = { id: string; nom: string; au: Date };

const agents = {
  role: { not: 'membre' },
  disabledAt: null,
  deletedAt: null,
} satisfies Prisma.CompteWhereInput;

const dayOf = (at: Date) => new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);

/** Who looks after moderation on that day: what was said last holds. Null: nobody. */
export async function onDuty(tx: Tx, at: Date): Promise<OnDuty | null> {
  const day = dayOf(at);
  const rows = await tx.permanence.findMany({
    where: { du: { lte: day }, au: { gte: day } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
  });
  const people = await tx.compte.findMany({
    where: { id: { in: rows.map(({ compteId }) => compteId) }, ...agents },
    select: { id: true, nom: true },
  });
  for (const { compteId, au } of rows) {
    const agent = people.find(({ id }) => id === compteId);
    if (agent) return { ...agent, au };
  }
  return null;
}

export type Permanence = {
  now: OnDuty | null;
  /** Who comes after. */
  next: { nom: string; du: Date } | null;
  /** Who may take a turn, or a case; 50 at most. */
  agents: { id: string; nom: string }[];
};

/** @throws AppError `unauthenticated`, `not_found` */
export async function getPermanence(actor: Actor, at: Date): Promise<Permanence> {
  requireModerator(actor);
  const [current, later, people] = await Promise.all([
    onDuty(db, at),
    db.permanence.findFirst({
      where: { du: { gt: dayOf(at) } },
      orderBy: [{ du: 'asc' }, { createdAt: 'desc' }],
      select: { compteId: true, du: true },
    }),
    db.compte.findMany({
      where: agents,
      orderBy: { nom: 'asc' },
      take: 50,
      select: { id: true, nom: true },
    }),
  ]);
  const next = later && people.find(({ id }) => id === later.compteId);
  return { now: current, next: next && later ? { nom: next.nom, du: later.du } : null, agents: people };
}
