import { communeResolver } from '@/lib/communes/resolve';
import { getInstance } from '@/lib/instance/queries';
import { listTermes } from '@/lib/termes/queries';
import type { RowContext } from './rows/read-row';
import type { Mapping } from './words';

/** What reading the rows of an import needs: its columns, the lists as they are now, the communes of France. */
export async function rowContext(colonnes: readonly string[], mapping: Mapping): Promise<RowContext> {
  const [termes, communes, { departementCode }] = await Promise.all([
    listTermes(),
    communeResolver(),
    getInstance(),
  ]);
  return { colonnes, mapping, termes, communes, territoire: departementCode };
}
