import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma, type Tx } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { findMembership, requireReader } from '@/lib/membres/access';
import type { Membership } from '@/lib/membres/policy';
import { usageOf } from './quota';
import { fichierRefSelect, rowSelect, toFichierRef, toRow } from './row';
import type { EspaceUsage, FichierRef, FichierRow } from './schema';
import { genreTypes } from './types';
import { type FichierGenre, fichierGenres } from './words';

type Search = { espaceId: string; q?: string; genre?: FichierGenre; page?: number; corbeille?: boolean };

const ofGenre = (genre: Exclude<FichierGenre, 'autre'>): Prisma.FichierWhereInput[] => [
  { type: { in: genreTypes[genre].types } },
  ...genreTypes[genre].starts.map((start) => ({ type: { startsWith: start } })),
];

function genreWhere(genre: FichierGenre): Prisma.FichierWhereInput {
  if (genre !== 'autre') return { OR: ofGenre(genre) };
  return { NOT: { OR: fichierGenres.flatMap((other) => (other === 'autre' ? [] : ofGenre(other))) } };
}

const wordsOf = (q: string) => searchable(q.slice(0, 200)).split(' ').filter(Boolean);

async function page(where: Prisma.FichierWhereInput, search: Search): Promise<Page<FichierRow>> {
  const number = search.page ?? 1;
  const [rows, total] = await Promise.all([
    db.fichier.findMany({
      where,
      select: rowSelect,
      orderBy: search.corbeille
        ? [{ deletedAt: 'desc' }, { id: 'desc' }]
        : [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (number - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.fichier.count({ where }),
  ]);
  return toPage(rows.map(toRow), total, number);
}

/**
 * One page of an espace's files, last added first (last thrown away first in the trash). Only whole and checked ones.
 * `q` looks for every word in the name, whatever the accents.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listFichiers(actor: Actor, search: Search): Promise<Page<FichierRow>> {
  await requireReader(actor, search.espaceId);
  return page(
    {
      espaceId: search.espaceId,
      usage: 'espace',
      etat: 'pret',
      deletedAt: search.corbeille ? { not: null } : null,
      // What moderation hides is in nobody’s trash.
      hiddenAt: null,
      AND: [
        ...wordsOf(search.q ?? '').map((word) => ({ recherche: { contains: word } })),
        ...(search.genre ? [genreWhere(search.genre)] : []),
      ],
    },
    search,
  );
}

/**
 * How many files wait in the trash of an espace.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function countTrashed(actor: Actor, espaceId: string): Promise<number> {
  await requireReader(actor, espaceId);
  return db.fichier.count({
    where: { espaceId, usage: 'espace', etat: 'pret', deletedAt: { not: null }, hiddenAt: null },
  });
}

/**
 * Images of an espace that can be shown in a page: those that have previews.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listImages(
  actor: Actor,
  espaceId: string,
  search: { q?: string; page?: number } = {},
): Promise<Page<FichierRow>> {
  await requireReader(actor, espaceId);
  return page(
    {
      espaceId,
      usage: 'espace',
      etat: 'pret',
      deletedAt: null,
      largeur: { not: null },
      AND: wordsOf(search.q ?? '').map((word) => ({ recherche: { contains: word } })),
    },
    { espaceId, ...search },
  );
}

/**
 * The `limit` files of an espace added last, at most twenty.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function latestFichiers(actor: Actor, espaceId: string, limit: number): Promise<FichierRow[]> {
  await requireReader(actor, espaceId);
  const rows = await db.fichier.findMany({
    where: { espaceId, usage: 'espace', etat: 'pret', deletedAt: null },
    select: rowSelect,
    orderBy: { createdAt: 'desc' },
    take: Math.min(limit, PAGE_SIZE),
  });
  return rows.map(toRow);
}

/**
 * One file of an espace, in the trash or not.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function getFichier(actor: Actor, id: string): Promise<FichierRow & { espaceId: string }> {
  requireCompte(actor);
  const row = await db.fichier.findFirst({
    where: { id, usage: 'espace', etat: 'pret', hiddenAt: null },
    select: { ...rowSelect, espaceId: true },
  });
  if (!row?.espaceId || !(await findMembership(actor, { id: row.espaceId }))) throw notFound();
  return { ...toRow(row), espaceId: row.espaceId };
}

/**
 * What the files of an espace weigh, the trash, what is on its way and what waits under a message included.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function espaceUsage(actor: Actor, espaceId: string): Promise<EspaceUsage> {
  await requireReader(actor, espaceId);
  return usageOf(db, espaceId);
}

/**
 * Files that a message or a document of the espace is about to hold, in the order of `ids`.
 * @throws AppError `invalid` when one is not of this espace, not whole yet, or in the trash
 */
export async function fichiersFor(tx: Tx, { espaceId }: Membership, ids: string[]): Promise<FichierRef[]> {
  const rows = await tx.fichier.findMany({
    where: { id: { in: ids }, espaceId, usage: 'espace', etat: 'pret', deletedAt: null },
    select: fichierRefSelect,
  });
  const found = new Map(rows.map((row) => [row.id, toFichierRef(row)]));
  return ids.map((id) => {
    const fichier = found.get(id);
    if (!fichier) throw invalid('fichiers', 'Un des fichiers n’est plus dans cet espace.');
    return fichier;
  });
}
