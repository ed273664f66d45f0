import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { holds } from '@/lib/core/folded';
import { requireReader } from '@/lib/membres/access';
import { MAX_MEMBRES } from '@/lib/membres/join';
import type { MembreRole } from '@/lib/membres/words';
import { listPresents } from '@/lib/presence/queries';
import type { Present } from '@/lib/presence/schema';

export type MembreRow = {
  compteId: string;
  nom: string;
  /** The fichier of their photo. */
  portraitId: string | null;
  fonction: string;
  structures: string[];
  role: MembreRole;
  couleur: number;
  joinedAt: Date;
  lastSeenAt: Date | null;
  /** Has a page of the espace open now. */
  present: boolean;
};

/**
 * The members of an espace, in the order they came; 200 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listMembres(actor: Actor, espaceId: string): Promise<MembreRow[]> {
  await requireReader(actor, espaceId);
  return readMembres(actor, espaceId, await listPresents(actor, espaceId));
}

/** Those whose name, function or structures hold every word of `q`, whatever the accents. */
export function searchMembres(membres: MembreRow[], q: string): MembreRow[] {
  return membres.filter((membre) => holds([membre.nom, membre.fonction, ...membre.structures].join(' '), q));
}

/** All members with who of them is present: who asks is. The caller has checked the right to read them. */
export async function readMembres(actor: Actor, espaceId: string, presents: Present[]): Promise<MembreRow[]> {
  const here = new Set(presents.map((present) => present.compteId));
  if (actor.kind === 'compte') here.add(actor.id);
  const rows = await membreRows(espaceId);
  return rows.map(({ compte, ...row }) => ({
    ...row,
    nom: compte.nom,
    portraitId: compte.portraitId,
    fonction: compte.fonction,
    structures: compte.referents.map(({ fiche }) => fiche.nom),
    present: here.has(row.compteId),
  }));
}

const membreRows = (espaceId: string) =>
  db.membre.findMany({
    where: { espaceId },
    orderBy: [{ joinedAt: 'asc' }, { compteId: 'asc' }],
    take: MAX_MEMBRES,
    select: {
      compteId: true,
      role: true,
      couleur: true,
      joinedAt: true,
      lastSeenAt: true,
      compte: {
        select: {
          nom: true,
          portraitId: true,
          fonction: true,
          referents: {
            where: { fiche: { etat: { not: 'masquee' } } },
            select: { fiche: { select: { nom: true } } },
            orderBy: { createdAt: 'asc' },
            take: 3,
          },
        },
      },
    },
  });
