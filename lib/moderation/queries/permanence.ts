import type { Actor } from '@/lib/comptes/actor';
import { calendarDay } from '@/lib/core/dates';
import { db, type Prisma, type Tx } from '@/lib/core/db';
import { requireModerator } from '../access';

export type OnDuty = { id: string; nom: string; au: Date };

const agents = {
  role: { not: 'membre' },
  disabledAt: null,
  deletedAt: null,
} satisfies Prisma.CompteWhereInput;

/** Who may take a turn, or a case: agents and administrateurs with an open account, by name; 50 at most. */
export const listAgents = (tx: Tx): Promise<{ id: string; nom: string }[]> =>
  tx.compte.findMany({ where: agents, orderBy: { nom: 'asc' }, take: 50, select: { id: true, nom: true } });

/** Who looks after moderation on that day: what was said last holds. Null: nobody. */
export async function onDuty(tx: Tx, at: Date): Promise<OnDuty | null> {
  const day = calendarDay(at);
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

export type Turn = { id: string; agentId: string; nom: string; du: Date; au: Date };
export type Permanence = {
  now: OnDuty | null;
  /** Turns of today and later, in their order; 50 at most. */
  turns: Turn[];
  /** Who may take a turn, or a case; 50 at most. */
  agents: { id: string; nom: string }[];
};

/** @throws AppError `unauthenticated`, `not_found` */
export async function getPermanence(actor: Actor, at: Date): Promise<Permanence> {
  requireModerator(actor);
  const [current, rows, people] = await Promise.all([
    onDuty(db, at),
    db.permanence.findMany({
      where: { au: { gte: calendarDay(at) } },
      orderBy: [{ du: 'asc' }, { createdAt: 'desc' }],
      take: 50,
      select: { id: true, compteId: true, du: true, au: true },
    }),
    listAgents(db),
  ]);
  const turns = rows.flatMap(({ id, compteId, du, au }) => {
    const agent = people.find((one) => one.id === compteId);
    return agent ? [{ id, agentId: agent.id, nom: agent.nom, du, au }] : [];
  });
  return { now: current, turns, agents: people };
}
