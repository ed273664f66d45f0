import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma, type Tx, transaction } from '@/lib/core/db';
import { listTermes } from '@/lib/termes/queries';
import { ficheSearchText } from '../search/text';

const BATCH = 500;

/** Writes what these fiches are found by, from what they say now. Several hundred at a time, at most. */
export async function refreshSearch(tx: Tx, ids: readonly string[]) {
  const termes = await listTermes({ retired: true }, tx);
  const fiches = await tx.fiche.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      nom: true,
      sigle: true,
      genreId: true,
      disciplines: true,
      publics: true,
      labels: true,
      adresse: true,
      codePostal: true,
      accroche: true,
      presentation: true,
      offres: true,
      demandes: true,
      commune: { select: { nom: true } },
      fusions: { where: { undoneAt: null }, select: { autreNom: true } },
    },
  });
  const byId = new Map(termes.map((terme) => [terme.id, terme]));
  const found = fiches.map(({ id, genreId, disciplines, publics, labels, fusions, ...fiche }) => ({
    id,
    ...ficheSearchText({
      ...fiche,
      genre: byId.get(genreId) ?? { nom: '' },
      termes: [...disciplines, ...publics, ...labels].flatMap((terme) => byId.get(terme) ?? []),
      autresNoms: fusions.map(({ autreNom }) => autreNom),
    }),
  }));
  await tx.$executeRaw`
    update fiches set "rechercheNom" = said.nom, "rechercheTexte" = said.texte
    from unnest(${found.map(({ id }) => id)}::text[], ${found.map((one) => one.rechercheNom)}::text[],
      ${found.map((one) => one.rechercheTexte)}::text[]) as said (id, nom, texte)
    where fiches.id = said.id`;
}

/**
 * Writes anew what every fiche that has a term is found by, 500 at a time. Bears to be run twice.
 * @returns how many fiches
 */
export async function refreshFichesOfTerme(_systeme: Systeme, termeId: string): Promise<number> {
  let after = '';
  let total = 0;
  for (;;) {
    const ids = await fichesOf(termeId, after);
    if (ids.length > 0) await transaction((tx) => refreshSearch(tx, ids));
    total += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) return total;
  }
}

/** The next fiches that have a term, by id. */
async function fichesOf(termeId: string, after: string): Promise<string[]> {
  const rows = await db.fiche.findMany({
    where: {
      id: { gt: after },
      OR: [
        { genreId: termeId },
        { disciplines: { has: termeId } },
        { publics: { has: termeId } },
        { labels: { has: termeId } },
      ],
    },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Gives every fiche of one term another instead, 500 at a time, then forgets the first. Bears to be run twice.
 * @returns how many fiches
 */
export async function moveFichesToTerme(
  _systeme: Systeme,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<number> {
  let total = 0;
  for (;;) {
    const ids = await fichesOf(fromId, '');
    if (ids.length === 0) break;
    await transaction(async (tx) => {
      await replaceTerme(tx, ids, fromId, intoId);
      await refreshSearch(tx, ids);
    });
    total += ids.length;
  }
  await db.terme.deleteMany({ where: { id: fromId } });
  return total;
}

async function replaceTerme(tx: Tx, ids: readonly string[], fromId: string, intoId: string) {
  // A fiche that has both keeps one.
  const put = (column: Prisma.Sql) => Prisma.sql`${column} = case when ${intoId} = any(${column})
    then array_remove(${column}, ${fromId}) else array_replace(${column}, ${fromId}, ${intoId}) end`;
  await tx.$executeRaw`
    update fiches set "genreId" = case when "genreId" = ${fromId} then ${intoId} else "genreId" end,
      ${put(Prisma.sql`disciplines`)}, ${put(Prisma.sql`publics`)}, ${put(Prisma.sql`labels`)}
    where id = any(${ids})`;
}
