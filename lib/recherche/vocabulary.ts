import type { Systeme } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { rowsAnew } from './anew';
import type { Asked, Searched } from './searched';

type Words = Pick<Searched<Asked, string>, 'table' | 'alias' | 'mots' | 'listed' | 'texts'>;

/**
 * Counts how often the rows of a list hold each word, adds what two writers at once left out, and forgets words that none
 * holds any more. One statement, so that searches meanwhile see the old words or the new ones; some seconds with a
 * hundred thousand rows. New rows do not wait for it: a trigger of the table adds their words.
 * @returns how many words there are
 */
export async function countWords(_actor: Systeme, list: Words): Promise<number> {
  const mots = Prisma.raw(list.mots);
  await db.$executeRaw`
    with held as materialized (
      select mot, count(*)::int as nombre
      from ${Prisma.raw(`${list.table} ${list.alias}`)}, unnest(string_to_array(${list.texts}, ' ')) as mot
      where ${list.listed} and length(mot) between 3 and 40 group by mot
    ), forgotten as (
      delete from ${mots} gone where not exists (select from held where held.mot = gone.mot)
    )
    insert into ${mots} (mot, lettres, nombre)
    select mot, (select string_agg(letter, '' order by letter) from regexp_split_to_table(mot, '') as letter), nombre
    from held
    where not exists (
      select from ${mots} known where known.mot = held.mot and known.nombre = held.nombre)
    order by mot
    on conflict (mot) do update set nombre = excluded.nombre`;
  const [row] = await rowsAnew<{ count: number }>(Prisma.sql`select count(*)::int as count from ${mots}`);
  return row?.count ?? 0;
}
