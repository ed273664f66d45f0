import { db } from '@/lib/core/db';
import type { Terme } from './words';

const MOST = 500;
const select = { id: true, liste: true, nom: true, pluriel: true, nature: true, synonymes: true } as const;

/**
 * Every term on offer, list by list in its order.
 * @param retired whether those no longer offered come too: what shows fiches needs their names
 */
export async function listTermes({ retired = false }: { retired?: boolean } = {}): Promise<Terme[]> {
  const rows = await db.terme.findMany({
    where: retired ? {} : { retiredAt: null },
    orderBy: [{ liste: 'asc' }, { rang: 'asc' }, { nom: 'asc' }],
    take: MOST,
    select,
  });
  return rows.map(({ pluriel, ...row }) => ({ ...row, pluriel: pluriel || row.nom }));
}
