import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { canWrite } from './policy';

/** An espace a compte may read, whether it may write there, and the number of the last change of its discussion. */
export type Standing = { compteId: string; espaceId: string; canWrite: boolean; compteur: number };

/** Where these comptes are members, in one query: for a node that checks the rights of its open connections. */
export async function standingOf(_systeme: Systeme, compteIds: string[]): Promise<Standing[]> {
  const date = now();
  const rows = await db.membre.findMany({
    where: { compteId: { in: compteIds } },
    select: {
      compteId: true,
      espaceId: true,
      role: true,
      espace: { select: { compteur: true } },
      compte: { select: { suspenduJusquau: true } },
    },
  });
  return rows.map(({ compteId, espaceId, role, espace, compte: { suspenduJusquau } }) => ({
    compteId,
    espaceId,
    canWrite: canWrite({ role }) && !(suspenduJusquau && suspenduJusquau > date),
    compteur: espace.compteur,
  }));
}

/** The comptes that decide for an espace; 200 at most, as its members are. */
export async function listResponsables(_systeme: Systeme, espaceId: string): Promise<string[]> {
  const rows = await db.membre.findMany({
    where: { espaceId, role: 'responsable' },
    select: { compteId: true },
  });
  return rows.map(({ compteId }) => compteId);
}
