import type { ReceivedFiche } from '@/lib/annuaire/received';
import { linesOf } from '../lines';
import { rowReader } from '../matching/twins';
import type { Ligne } from '../reading/table';
import { type RowContext, readRow } from '../rows/read-row';

/**
 * Reads rows of an import under the number each is known by. Rows that share one get numbers of their own, in the order
 * of the file: so the whole file is read once before any of them is.
 */
export async function numberedRows(importId: string, context: RowContext) {
  const reader = rowReader(context);
  const numbers = new Map<number, string>();
  for await (const lignes of linesOf(importId))
    for (const ligne of lignes) {
      const found = reader.read(ligne);
      if ('row' in found) numbers.set(ligne.ligne, found.row.sourceId);
    }
  return ({ ligne, cellules }: Ligne): ReceivedFiche | null => {
    const found = readRow(context, cellules);
    const sourceId = numbers.get(ligne);
    if ('raison' in found || sourceId === undefined) return null;
    const { empreinte, champs } = found;
    return { ligne, sourceId, empreinte, champs, ficheId: null };
  };
}
