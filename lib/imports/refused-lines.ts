import type { Actor } from '@/lib/comptes/actor';
import { CSV_BOM, csvLine } from '@/lib/core/csv';
import { db } from '@/lib/core/db';
import { requireImporter } from './policy';
import { loadImport } from './row';

const BATCH = 1_000;

/**
 * The rows of an import that were refused, as a CSV: line in the file, reason, then the row as it was. Corrected there,
 * it can be imported itself. Piece by piece: there may be a hundred thousand.
 * @throws AppError `not_found` for who is no agent, and for an unknown import
 */
export async function refusedLines(actor: Actor, importId: string): Promise<AsyncGenerator<string>> {
  requireImporter(actor);
  const { colonnes } = await loadImport(importId);
  async function* pieces() {
    yield CSV_BOM + csvLine(['Ligne du fichier', 'Raison', ...colonnes]);
    let after = -1;
    for (;;) {
      const rows = await db.importLigne.findMany({
        where: { importId, etat: 'rejetee', ligne: { gt: after } },
        orderBy: { ligne: 'asc' },
        take: BATCH,
        select: { ligne: true, raison: true, cellules: true },
      });
      yield rows.map(({ ligne, raison, cellules }) => csvLine([ligne, raison, ...cellules])).join('');
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.ligne ?? after;
    }
  }
  return pieces();
}
