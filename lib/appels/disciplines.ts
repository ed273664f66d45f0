import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';

/** Names of disciplines by their ids, in their order; those no longer on offer too. */
export async function disciplineNames(): Promise<Map<string, string>> {
  const termes = ofListe(await listTermes({ retired: true }), 'discipline');
  return new Map(termes.map(({ id, nom }) => [id, nom]));
}
