import type { Systeme } from '@/lib/comptes/actor';
import { db, type Tx, transaction } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { listTermes } from '@/lib/termes/queries';
import { ficheSearchText } from '../search/text';

/** The job that writes anew what fiches are found by, once a word of the lists has changed. */
export const REFRESH_SEARCH_JOB = 'refresh-fiche-search';
const BATCH = 500;

/** Writes what these fiches are found by, from what they say now. Several hundred at a time, at most. */
export async function refreshSearch(tx: Tx, ids: readonly string[]) {
  const [termes, fiches] = await Promise.all([
    listTermes({ retired: true }, tx),
    tx.fiche.findMany({
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
    }),
  ]);
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

/** In the transaction that changes a term: every fiche that has it is found by its new words soon. */
export const refreshSearchOfTerme = (tx: Tx, termeId: string) =>
  enqueue(tx, REFRESH_SEARCH_JOB, { termeId }, { key: `${REFRESH_SEARCH_JOB}:${termeId}` });

/**
 * Writes anew what every fiche that has a term is found by, 500 at a time. Bears to be run twice.
 * @returns how many fiches
 */
export async function refreshFichesOfTerme(_systeme: Systeme, termeId: string): Promise<number> {
  let after = '';
  let total = 0;
  for (;;) {
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
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await transaction((tx) => refreshSearch(tx, ids));
    total += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) return total;
  }
}
