import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { type Departure, listDepartures } from '@/lib/espaces/commands/depart';

export type Consequences = {
  hasPassword: boolean;
  /** Espaces that close, and those that pass to somebody else. */
  departs: Departure[];
  /** Names of the structures nobody will speak for any more. */
  fiches: string[];
};

/** What deleting one's account would change for others, told before it is done. */
export async function getConsequences(actor: Connecte): Promise<Consequences> {
  const [compte, departs, fiches] = await Promise.all([
    db.compte.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } }),
    listDepartures(actor.id),
    db.fiche.findMany({
      where: { referents: { some: { compteId: actor.id }, none: { NOT: { compteId: actor.id } } } },
      orderBy: { nom: 'asc' },
      take: 100,
      select: { nom: true },
    }),
  ]);
  return { hasPassword: compte.passwordHash !== null, departs, fiches: fiches.map(({ nom }) => nom) };
}
