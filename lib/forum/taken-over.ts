import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';

/** Lets who follows a sujet follow the one it becomes part of, unless they said something of that one. */
export async function takeOverSuivis(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    insert into forum_suivis ("compteId", cible, "cibleId", niveau, "copieDeId", "createdAt")
    select "compteId", cible, ${into}, niveau, coalesce("copieDeId", ${from}), ${now()}::timestamptz from forum_suivis
    where cible = 'sujet' and "cibleId" = ${from} on conflict do nothing`;
}

/**
 * Undoes it, in the other and in what that became part of since; for what had become part of `from` before, too. Who said
 * something of the other themselves meanwhile still follows it.
 */
export async function giveBackSuivis(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    delete from forum_suivis f where f.cible = 'sujet' and (f."copieDeId" = ${from} or (f."cibleId" = ${into}
      and f."copieDeId" in (select id from sujets where "fusionneDansId" = ${from})))`;
}
