import { Prisma } from '@/lib/core/db';

/** Who wrote something, as it is shown. */
export type Person = {
  id: string;
  nom: string;
  /** « Ehpad Les Myrtilles », « agent du Département », « Régisseur »; may be empty. */
  qualite: string;
  portraitId: string | null;
};

/**
 * A compte (`alias`) as JSON: a name and what it speaks for; the fiche of one person, « Awa Diarra, photographe », does
 * not name them again. One that was deleted keeps its row under the name of the deleted.
 */
export const personSql = (alias: string) => {
  const c = Prisma.raw(alias);
  return Prisma.sql`json_build_object('id', ${c}.id, 'nom', ${c}.nom, 'portraitId', ${c}."portraitId", 'qualite',
    case when ${c}.role <> 'membre' then 'agent du Département'
      else coalesce((select case when starts_with(f.nom, ${c}.nom || ', ') then substr(f.nom, length(${c}.nom) + 3)
          else f.nom end from referents r join fiches f on f.id = r."ficheId"
        where r."compteId" = ${c}.id and f.etat = 'publiee' order by r."createdAt" limit 1), ${c}.fonction) end)`;
};
