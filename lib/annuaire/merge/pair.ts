import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { searchable } from '@/lib/core/text';
import { requireAllowed } from '../access';
import { findSimilar, type Similar } from '../find-similar';
import { canMergeFiches } from '../policy';
import { type FichePage, getFiche } from '../queries';
import { type Difference, differencesOf } from './differences';

/** A fiche by its id or by its address, whichever led here. */
async function slugOf(reference: string): Promise<string> {
  const fiche = await db.fiche.findUnique({ where: { id: reference }, select: { slug: true } });
  return fiche?.slug ?? reference;
}

/**
 * One fiche to be merged, by its id or its address.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function getMergeFiche(actor: Actor, reference: string): Promise<FichePage> {
  return getFiche(requireAllowed(actor, canMergeFiches), await slugOf(reference));
}

/**
 * Two fiches side by side: the one that would stay first, and where they differ.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent, and when they are one
 */
export async function getMergePair(
  actor: Actor,
  keepReference: string,
  otherReference: string,
): Promise<{ keep: FichePage; other: FichePage; differences: Difference[] }> {
  const keep = await getMergeFiche(actor, keepReference);
  const other = await getMergeFiche(actor, otherReference);
  if (keep.id === other.id) throw notFound();
  return { keep, other, differences: differencesOf(keep, other) };
}

const MOST = 10;

/**
 * Fiches that may be the same as this one: those that look like it, or those whose name has every word of `q`.
 * @throws AppError as `getMergeFiche`
 */
export async function findMergeCandidates(actor: Actor, fiche: FichePage, q: string): Promise<Similar[]> {
  requireAllowed(actor, canMergeFiches);
  const words = searchable(q.slice(0, 200)).split(' ').filter(Boolean);
  const communeInsee = fiche.commune?.insee ?? null;
  if (words.length === 0) return findSimilar({ nom: fiche.nom, communeInsee, exceptId: fiche.id });
  const rows = await db.fiche.findMany({
    where: { id: { not: fiche.id }, AND: words.map((word) => ({ rechercheNom: { contains: word } })) },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      slug: true,
      nom: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
      _count: { select: { referents: true } },
    },
  });
  return rows.map(({ genre, commune, _count, ...row }) => ({
    ...row,
    genre: genre.nom,
    commune: commune?.nom ?? null,
    reprise: _count.referents > 0,
  }));
}

export type FusionRow = { id: string; nom: string; slug: string; autreNom: string; createdAt: Date };

/**
 * The last ten merges that can be undone, the latest first.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function listFusions(actor: Actor): Promise<FusionRow[]> {
  requireAllowed(actor, canMergeFiches);
  const rows = await db.fusion.findMany({
    where: { undoneAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, autreNom: true, createdAt: true, fiche: { select: { nom: true, slug: true } } },
  });
  return rows.map(({ fiche, ...row }) => ({ ...row, ...fiche }));
}
