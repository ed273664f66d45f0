import type { Tx } from '@/lib/core/db';
import { DISCIPLINE_MAX, DISCIPLINES_MAX } from '@/lib/espaces/words';
import { listTermes } from '@/lib/termes/queries';

/** Terms of the lists as an espace has its disciplines: names, eight at most. */
export async function espaceDisciplines(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const termes = await listTermes({ retired: true }, tx);
  return termes
    .filter(({ id, nom }) => ids.includes(id) && nom.length <= DISCIPLINE_MAX)
    .slice(0, DISCIPLINES_MAX)
    .map(({ nom }) => nom);
}
