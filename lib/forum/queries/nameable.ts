import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { foldedSql } from '@/lib/core/folded';
import { consume } from '@/lib/core/rate-limit';
import { searchable } from '@/lib/core/text';
import { personSql } from '../people';
import { NOMS_MAX } from '../words';

/** Asked while one types: what nobody does by hand is a machine. */
const ASKED = { name: 'forum-noms', points: 1_200, duration: 3_600, alone: 60 };

const folded = foldedSql(Prisma.sql`c.nom`);
/** Said in public, and still there. */
const there = Prisma.sql`r."deletedAt" is null and r."hiddenAt" is null and s."deletedAt" is null and s."hiddenAt" is null`;

export type Named = { compteId: string; nom: string; structure: string };

/**
 * Whom one may mean with the first letters of a name, eight at most: who wrote in the sujet, then référents of the annuaire
 * who wrote elsewhere in the forum and whose name nobody shares. Those a message that names them tells (`mentionedIn`), and
 * nobody whose name is not public. Of a sujet that cannot be read, none.
 * @throws AppError `unauthenticated`, `rate_limited`
 */
export async function suggestNamed(
  actor: Actor,
  { q, sujetId }: { q: string; sujetId: string },
): Promise<Named[]> {
  const { id } = requireCompte(actor);
  const typed = searchable(q.slice(0, NOMS_MAX));
  if (!typed) return [];
  await consume(ASKED, id);
  const start = `${typed}%`;
  const found = await rows<{ personne: { id: string; nom: string; qualite: string } }>(Prisma.sql`
    select ${personSql('c')} as personne from (
      select c.id, c.nom, c.role, c.fonction, c."portraitId", ${folded} as plat, exists (
          select from reponses r join sujets s on s.id = r."sujetId"
          where r."auteurId" = c.id and r."sujetId" = ${sujetId} and ${there}) as ici
      from comptes c where c."deletedAt" is null and c."disabledAt" is null and c.id <> ${id}
        and (${folded} like ${start} or ${folded} like ${`% ${start}`})) c
    where c.ici or (
      exists (select from referents f where f."compteId" = c.id)
      and exists (select from reponses r join sujets s on s.id = r."sujetId" where r."auteurId" = c.id and ${there})
      and not exists (select from comptes o join referents f on f."compteId" = o.id
        where lower(o.nom) = lower(c.nom) and o.id <> c.id))
    order by c.ici desc, c.plat like ${start} desc, c.nom, c.id limit 8`);
  return found.map(({ personne: { id: compteId, nom, qualite } }) => ({ compteId, nom, structure: qualite }));
}
