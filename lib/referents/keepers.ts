import { requireAllowed, requireFicheEditor } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { MAX_REFERENTS } from './words';

export type Keeper = { compteId: string; nom: string; fonction: string; since: Date };
export type Share = { id: string; email: string; transfert: boolean; sentAt: Date; by: string };
export type Keepers = {
  fiche: { id: string; slug: string; nom: string };
  /** Whether the actor is one of them, and whether an agent. */
  mine: boolean;
  agent: boolean;
  referents: Keeper[];
  /** Invitations that were not followed yet. */
  shares: Share[];
};

/**
 * Who speaks for a fiche, and who was invited to: for them and for agents.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function getKeepers(actor: Actor, slug: string): Promise<Keepers> {
  const found = await db.fiche.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw notFound();
  const me = await requireFicheEditor(actor, found.id);
  const fiche = await db.fiche.findUniqueOrThrow({
    where: { id: found.id },
    select: {
      id: true,
      slug: true,
      nom: true,
      referents: {
        orderBy: [{ createdAt: 'asc' }, { compteId: 'asc' }],
        take: MAX_REFERENTS,
        select: { compteId: true, createdAt: true, compte: { select: { nom: true, fonction: true } } },
      },
      codes: {
        where: { sentById: { not: null }, usedAt: null, expiresAt: { gt: now() } },
        orderBy: { createdAt: 'desc' },
        take: 20,
        select: { id: true, email: true, transfert: true, createdAt: true, sentById: true },
      },
    },
  });
  const { referents, codes, ...rest } = fiche;
  const senders = await namesOf(codes.map(({ sentById }) => sentById ?? ''));
  return {
    fiche: rest,
    mine: referents.some(({ compteId }) => compteId === me.id),
    agent: isAgent(actor),
    referents: referents.map(({ compte, createdAt, compteId }) => ({
      compteId,
      since: createdAt,
      ...compte,
    })),
    shares: codes.map(({ createdAt, sentById, ...share }) => ({
      ...share,
      sentAt: createdAt,
      by: senders.get(sentById ?? '') ?? '',
    })),
  };
}

async function namesOf(ids: string[]) {
  const comptes = await db.compte.findMany({ where: { id: { in: ids } }, select: { id: true, nom: true } });
  return new Map(comptes.map(({ id, nom }) => [id, nom]));
}

export type RevendicationRow = {
  id: string;
  mot: string;
  createdAt: Date;
  compte: { nom: string; email: string; fonction: string; structures: string[] };
  fiche: {
    slug: string;
    nom: string;
    genre: string;
    commune: string | null;
    email: string;
    telephone: string;
    referents: number;
  };
};

const row = {
  id: true,
  mot: true,
  createdAt: true,
  compte: {
    select: {
      nom: true,
      email: true,
      fonction: true,
      referents: {
        select: { fiche: { select: { nom: true } } },
        orderBy: { createdAt: 'asc' },
        take: 3,
      },
    },
  },
  fiche: {
    select: {
      slug: true,
      nom: true,
      email: true,
      telephone: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
      _count: { select: { referents: true } },
    },
  },
} as const;

const oldest = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

async function rowsWhere(where: { etat: 'attente'; ficheId?: string }, skip: number, take: number) {
  const rows = await db.revendication.findMany({ where, orderBy: [...oldest], skip, take, select: row });
  return rows.map(({ compte: { referents, ...compte }, fiche: { _count, ...fiche }, ...rest }) => ({
    ...rest,
    compte: { ...compte, structures: referents.map((referent) => referent.fiche.nom) },
    fiche: {
      ...fiche,
      genre: fiche.genre.nom,
      commune: fiche.commune?.nom ?? null,
      referents: _count.referents,
    },
  }));
}

/**
 * Requests that wait, of all fiches, the oldest first, by pages of 20. For agents.
 * @throws AppError `unauthenticated`, `not_found` for everybody else
 */
export async function listRevendications(actor: Actor, page: number): Promise<Page<RevendicationRow>> {
  requireAllowed(actor, isAgent);
  const where = { etat: 'attente' } as const;
  const [items, total] = await Promise.all([
    rowsWhere(where, (page - 1) * PAGE_SIZE, PAGE_SIZE),
    db.revendication.count({ where }),
  ]);
  return toPage(items, total, page);
}

/**
 * Requests that wait for one fiche, the oldest first; at most 50.
 * @throws AppError `unauthenticated`, `not_found` for who may not edit it
 */
export async function listFicheRevendications(actor: Actor, ficheId: string): Promise<RevendicationRow[]> {
  await requireFicheEditor(actor, ficheId);
  return rowsWhere({ etat: 'attente', ficheId }, 0, 50);
}
