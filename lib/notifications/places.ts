import { Prisma } from '@/lib/core/db';

/**
 * What was told under a key: whatever it leads to, or only where the local path ends like this (empty: where it asks
 * nothing).
 */
export type Place = { cle: string; ending?: string };

/** Whether a notification `n` leads to one of these places, as SQL. */
export const leadsTo = (places: readonly Place[]) => Prisma.sql`exists (
  select from unnest(${places.map(({ cle }) => cle)}::text[],
    ${places.map(({ ending }) => ending ?? null)}::text[]) p(cle, ending)
  where p.cle = n.cle
    and (p.ending is null or p.ending = substring(n.chemin from position('?' in n.chemin || '?'))))
  and n.cle = any(${[...new Set(places.map(({ cle }) => cle))]}::text[])`;
