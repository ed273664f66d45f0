import type { Systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

/**
 * Counts how often fiches hold each word, adds what two writers at once left out, and forgets words no fiche holds any
 * more. One statement, so that searches meanwhile see the old words or the new ones; some seconds with a hundred thousand
 * fiches. New fiches do not wait for it: a trigger of the table adds their words.
 * @returns how many words there are
 */
export async function countWords(_actor: Systeme): Promise<number> {
  await db.$executeRaw`
    with held as materialized (
      select mot, count(*)::int as nombre
      from fiches, unnest(string_to_array("rechercheNom" || ' ' || "rechercheTexte", ' ')) as mot
      where length(mot) between 3 and 40 group by mot
    ), forgotten as (
      delete from annuaire_mots where not exists (select from held where held.mot = annuaire_mots.mot)
    )
    insert into annuaire_mots (mot, lettres, nombre)
    select mot, (select string_agg(letter, '' order by letter) from regexp_split_to_table(mot, '') as letter), nombre
    from held
    where not exists (
      select from annuaire_mots known where known.mot = held.mot and known.nombre = held.nombre)
    order by mot
    on conflict (mot) do update set nombre = excluded.nombre`;
  return db.annuaireMot.count();
}
