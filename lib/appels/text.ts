import type { Tx } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { listTermes } from '@/lib/termes/queries';

/** Signs kept of what is searched, and of its title. */
const MOST = 14_000;
const MOST_OF_TITLE = 600;
const joined = (texts: readonly string[]) => searchable(texts.filter(Boolean).join(' '));

/** Writes what these appels are found by: their title, and all the rest; the database stems both. */
export async function refreshAppelSearch(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.appel.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      titre: true,
      emetteur: true,
      description: true,
      eligibles: true,
      montantDetail: true,
      disciplines: true,
    },
  });
  const termes = await listTermes({ retired: true }, tx);
  for (const { id, titre, disciplines, ...row } of rows) {
    const words = termes
      .filter((terme) => disciplines.includes(terme.id))
      .flatMap(({ nom, synonymes }) => [nom, ...synonymes]);
    const texts = [row.emetteur, ...words, row.eligibles, row.montantDetail, row.description];
    await tx.appel.update({
      where: { id },
      data: {
        rechercheTitre: joined([titre]).slice(0, MOST_OF_TITLE).trimEnd(),
        rechercheTexte: joined(texts).slice(0, MOST).trimEnd(),
      },
    });
  }
}
