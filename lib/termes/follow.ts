import type { Systeme } from '@/lib/comptes/actor';
import { Prisma, type Tx, transaction } from '@/lib/core/db';

type Followed = {
  table: 'annonces' | 'appels';
  /** Rows written in one transaction. */
  batch: number;
  /** Writes anew what these rows are found by. */
  refresh: (tx: Tx, ids: readonly string[]) => Promise<unknown>;
};

/** What a table whose rows have disciplines does when agents rename one or merge it into another. Both bear to be run twice. */
export function followDisciplines({ table, batch, refresh }: Followed) {
  const rows = Prisma.raw(table);

  /** The next rows that have a discipline, by id. */
  const idsOf = async (tx: Tx, termeId: string, after: string): Promise<string[]> => {
    const found = await tx.$queryRaw<{ id: string }[]>`
      select id from ${rows} where id > ${after} and disciplines @> array[${termeId}]::text[] order by id limit ${batch}`;
    return found.map(({ id }) => id);
  };

  return {
    /** Writes anew what every row that has a discipline is found by. @returns how many */
    async refresh(_systeme: Systeme, termeId: string): Promise<number> {
      let after = '';
      let total = 0;
      for (;;) {
        const ids = await transaction(async (tx) => {
          const found = await idsOf(tx, termeId, after);
          if (found.length > 0) await refresh(tx, found);
          return found;
        });
        total += ids.length;
        after = ids.at(-1) ?? after;
        if (ids.length < batch) return total;
      }
    },

    /** Gives every row of one discipline another instead, once. @returns how many */
    async move(_systeme: Systeme, { fromId, intoId }: { fromId: string; intoId: string }): Promise<number> {
      let total = 0;
      for (;;) {
        const count = await transaction(async (tx) => {
          const ids = await idsOf(tx, fromId, '');
          if (ids.length === 0) return 0;
          await tx.$executeRaw`
            update ${rows} set disciplines = case when ${intoId} = any(disciplines)
              then array_remove(disciplines, ${fromId}) else array_replace(disciplines, ${fromId}, ${intoId}) end
            where id = any(${ids})`;
          await refresh(tx, ids);
          return ids.length;
        });
        total += count;
        if (count < batch) return total;
      }
    },
  };
}
