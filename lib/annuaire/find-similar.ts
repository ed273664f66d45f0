import { communeOfText } from '@/lib/communes/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { probablySame } from './similar';

export type Similar = {
  id: string;
  slug: string;
  nom: string;
  genre: string;
  commune: string | null;
  reprise: boolean;
};

/** No commune has as many; what is beyond is not compared. */
const MOST_IN_COMMUNE = 1_000;
const MOST_SHOWN = 5;

/**
 * Fiches that probably are the one somebody is about to write: in the same commune, of nearly the same name; without a
 * commune, of exactly this name anywhere. Closed ones too: they may be opened again. At most five, the nearest names first.
 */
export async function findSimilar({
  nom,
  communeInsee,
  exceptId = '',
}: {
  nom: string;
  communeInsee: string | null;
  exceptId?: string;
}): Promise<Similar[]> {
  const rows = await db.fiche.findMany({
    where: {
      id: { not: exceptId },
      ...(communeInsee ? { communeInsee } : { rechercheNom: searchable(nom) }),
    },
    orderBy: { id: 'asc' },
    take: MOST_IN_COMMUNE,
    select: {
      id: true,
      slug: true,
      nom: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
      _count: { select: { referents: true } },
    },
  });
  const exact = (row: { nom: string }) => Number(searchable(row.nom) === searchable(nom));
  return rows
    .filter((row) => !communeInsee || probablySame(nom, row.nom, row.commune?.nom))
    .sort((a, b) => exact(b) - exact(a))
    .slice(0, MOST_SHOWN)
    .map(({ genre, commune, _count, ...row }) => ({
      ...row,
      genre: genre.nom,
      commune: commune?.nom ?? null,
      reprise: _count.referents > 0,
    }));
}

/** `mine`: the one who asks speaks for it already. */
export type SimilarToMine = Similar & { mine: boolean };

/** The same, of what a form sent: a name, and a commune as typed. Nothing when the commune is not understood. */
export async function findSimilarTyped(
  actor: Connecte,
  nom: string,
  commune: string,
): Promise<SimilarToMine[]> {
  const communeInsee = await communeOfText(commune).catch(() => undefined);
  if (communeInsee === undefined) return [];
  const fiches = await findSimilar({ nom, communeInsee });
  const held = await db.referent.findMany({
    where: { compteId: actor.id, ficheId: { in: fiches.map(({ id }) => id) } },
    select: { ficheId: true },
  });
  return fiches.map((one) => ({ ...one, mine: held.some(({ ficheId }) => ficheId === one.id) }));
}
