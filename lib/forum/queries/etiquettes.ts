import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { visibleSql } from './categories';

/** Tags to choose from: those of the last sujets, the most used first. */
export async function listEtiquettes(_actor: Actor): Promise<string[]> {
  const found = await rows<{ etiquette: string }>(Prisma.sql`
    select etiquette from (
      select s.etiquettes from sujets s where ${visibleSql} order by s."createdAt" desc limit 500
    ) s, unnest(s.etiquettes) etiquette group by etiquette order by count(*) desc, etiquette limit 60`);
  return found.map(({ etiquette }) => etiquette);
}
