import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { requireManager } from '@/lib/membres/access';
import { MAX_MEMBRES } from '@/lib/membres/join';
import { mayAskAgainAt } from './policy';

/** Of several comptes, only those who are not in the espace already: they may have come by an invitation. */
const waiting = (espaceId: string) =>
  ({ espaceId, etat: 'attente', compte: { membres: { none: { espaceId } } } }) as const;

/** Lists of requests stop here; no espace holds more (`requestAdhesion`). */
const MAX_LISTED = 100;

/** The id of an invitation to this address that still waits for an answer. */
export async function findWaitingInvitation(tx: Tx, espaceId: string, email: string): Promise<string | null> {
  const row = await tx.invitation.findFirst({
    where: {
      espaceId,
      email,
      acceptedAt: null,
      declinedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now() },
    },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Where somebody who is not a member stands with an espace shown to everybody. */
export type AdhesionStanding =
  | { is: 'libre' }
  | { is: 'complet' }
  | { is: 'invite'; invitationId: string }
  | { is: 'attente'; adhesionId: string; espaceId: string; mot: string; createdAt: Date }
  /** Refused, and `againAt` is still to come. */
  | { is: 'refusee'; reponse: string; againAt: Date };

/**
 * What the presentation of an espace proposes to who is signed in and no member of it.
 * @throws AppError `not_found`, alike for an unknown address and for a private espace
 */
export async function getAdhesionStanding(actor: Connecte, slug: string): Promise<AdhesionStanding> {
  const espace = await db.espace.findFirst({
    where: { slug, visibilite: 'visible' },
    select: {
      id: true,
      adhesions: {
        where: { compteId: actor.id },
        select: { id: true, etat: true, mot: true, reponse: true, createdAt: true, decidedAt: true },
      },
      _count: { select: { membres: true } },
    },
  });
  if (!espace) throw notFound();
  const invitationId = await findWaitingInvitation(db, espace.id, actor.email);
  if (invitationId) return { is: 'invite', invitationId };
  const [adhesion] = espace.adhesions;
  if (adhesion?.etat === 'attente') {
    const { id, mot, createdAt } = adhesion;
    return { is: 'attente', adhesionId: id, espaceId: espace.id, mot, createdAt };
  }
  const againAt = adhesion && mayAskAgainAt(adhesion, now());
  if (againAt) return { is: 'refusee', reponse: adhesion.reponse, againAt };
  return { is: espace._count.membres >= MAX_MEMBRES ? 'complet' : 'libre' };
}

export type AdhesionRow = {
  id: string;
  compteId: string;
  nom: string;
  fonction: string;
  structures: string[];
  mot: string;
  createdAt: Date;
};

/**
 * Requests of an espace that wait for an answer, the oldest first; at most 100.
 * @throws AppError `not_found`, `forbidden` for who is not responsable
 */
export async function listAdhesions(actor: Actor, espaceId: string): Promise<AdhesionRow[]> {
  await requireManager(actor, espaceId);
  const rows = await db.adhesion.findMany({
    where: waiting(espaceId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MAX_LISTED,
    select: {
      id: true,
      compteId: true,
      mot: true,
      createdAt: true,
      compte: {
        select: {
          nom: true,
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
  return rows.map(({ compte, ...row }) => ({
    ...row,
    nom: compte.nom,
    fonction: compte.fonction,
    structures: compte.referents.map(({ fiche }) => fiche.nom),
  }));
}

/**
 * How many requests wait for an answer.
 * @throws AppError `not_found`, `forbidden` for who is not responsable
 */
export async function countAdhesions(actor: Actor, espaceId: string): Promise<number> {
  await requireManager(actor, espaceId);
  return db.adhesion.count({ where: waiting(espaceId) });
}

/**
 * How many requests wait for an answer, and who asked first; null when none does.
 * @throws AppError `not_found`, `forbidden` for who is not responsable
 */
export async function firstAdhesion(
  actor: Actor,
  espaceId: string,
): Promise<{ count: number; nom: string } | null> {
  await requireManager(actor, espaceId);
  const [count, first] = await Promise.all([
    db.adhesion.count({ where: waiting(espaceId) }),
    db.adhesion.findFirst({
      where: waiting(espaceId),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { compte: { select: { nom: true } } },
    }),
  ]);
  return first && { count, nom: first.compte.nom };
}

export type OwnAdhesion = { id: string; createdAt: Date; espace: { slug: string; nom: string } };

/**
 * One's own requests that wait for an answer, the last sent first; at most 20. Those to an espace that is private by now
 * are left out: nothing tells that it still exists.
 */
export function listOwnAdhesions(actor: Connecte): Promise<OwnAdhesion[]> {
  return db.adhesion.findMany({
    where: {
      compteId: actor.id,
      etat: 'attente',
      espace: { visibilite: 'visible', membres: { none: { compteId: actor.id } } },
    },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, createdAt: true, espace: { select: { slug: true, nom: true } } },
  });
}
