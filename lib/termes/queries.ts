import { db, type Tx } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import { ofListe, type Terme } from './words';

const MOST = 500;
const select = {
  id: true,
  liste: true,
  nom: true,
  pluriel: true,
  nature: true,
  synonymes: true,
  retiredAt: true,
} as const;

/**
 * Every term on offer, list by list in its order.
 * @param retired whether those no longer offered come too: what shows fiches needs their names
 */
export const listTermes = ({ retired = false }: { retired?: boolean } = {}, tx?: Tx): Promise<Terme[]> =>
  tx ? readTermes(tx, retired) : remembered(`termes ${retired}`, () => readTermes(db, retired));

async function readTermes(tx: Tx, retired: boolean): Promise<Terme[]> {
  const rows = await tx.terme.findMany({
    where: retired ? {} : { retiredAt: null },
    orderBy: [{ liste: 'asc' }, { rang: 'asc' }, { nom: 'asc' }],
    take: MOST,
    select,
  });
  return rows.map(({ pluriel, retiredAt, ...row }) => ({
    ...row,
    pluriel: pluriel || row.nom,
    retired: retiredAt !== null,
  }));
}

/** Names of disciplines by their ids, in their order; those no longer on offer too. */
export async function disciplineNames(): Promise<Map<string, string>> {
  const termes = ofListe(await listTermes({ retired: true }), 'discipline');
  return new Map(termes.map(({ id, nom }) => [id, nom]));
}

/** How many fiches have each term that any has, by id. */
export async function countUses(): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; uses: number }[]>`
    select id, count(*)::int as uses from (
      select "genreId" as id from fiches
      union all select unnest(disciplines || publics || labels) from fiches
    ) as used group by id`;
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}
