import { distanceSql, withinSql } from '@/lib/communes/near';
import type { Place } from '@/lib/communes/words';
import { Prisma } from '@/lib/core/db';
import type { ChoixListe, FicheSearch, OuiNon } from './schema';

/** A commune that distances are measured from. */
export type Centre = Place & { insee: string; nom: string };

/** What can be taken out of a question to see what it would give then. */
export type Part = 'q' | ChoixListe | OuiNon | 'rayon';

/** A search, its words and its commune understood. */
export type Question = Omit<FicheSearch, 'ou' | 'q'> & {
  /** As `to_tsquery` reads it; null: no words asked for. */
  tsquery: string | null;
  /** The words as a name is compared with them. */
  words: string;
  /** What a name must hold, where nothing but « le », « nous », « sur » was asked for; then `tsquery` is null. */
  nameHas: string | null;
  centre: Centre | null;
};

export const tsquerySql = (tsquery: string) => Prisma.sql`to_tsquery('french', ${tsquery})`;

/**
 * As the index on positions has it: degrees of longitude made about as long as those of latitude.
 * @param alias `f`: fiches; `a`: annonces
 */
export const positionSql = (alias: 'f' | 'a') =>
  Prisma.raw(`point(${alias}.longitude * 0.67, ${alias}.latitude)`);
/** Kilometres from the commune asked for; null when none was, or when the fiche has no place. */
export const kmSql = (centre: Centre | null) =>
  centre ? distanceSql(centre, 'f') : Prisma.sql`null::float8`;

/** What each part of a question asks of a fiche (`f`); parts that ask nothing are left out. */
export function partsSql(question: Question): Partial<Record<Part, Prisma.Sql>> {
  const { tsquery, nameHas, centre, rayon } = question;
  const parts: Partial<Record<Part, Prisma.Sql>> = {};
  if (tsquery) parts.q = Prisma.sql`f.recherche @@ ${tsquerySql(tsquery)}`;
  // Letters, figures and spaces only: nothing LIKE would read as a sign.
  else if (nameHas) parts.q = Prisma.sql`f."rechercheNom" like ${`%${nameHas}%`}`;
  if (question.genre.length) parts.genre = Prisma.sql`f."genreId" = any(${question.genre})`;
  if (question.discipline.length)
    parts.discipline = Prisma.sql`f.disciplines && ${question.discipline}::text[]`;
  if (question.public.length) parts.public = Prisma.sql`f.publics && ${question.public}::text[]`;
  if (question.epci.length)
    parts.epci = Prisma.sql`f."communeInsee" = any(array(
      select insee from communes where epci = any(${question.epci})))`;
  if (question.accessible) parts.accessible = Prisma.sql`f.accessible`;
  if (question.residence) parts.residence = Prisma.sql`f."accueilResidence"`;
  if (centre && rayon !== null) parts.rayon = withinSql(centre, rayon, 'f');
  return parts;
}

/** Which fiches (`f`) answer a question, `without` some parts of it. Closed ones never do. */
export function conditionsSql(question: Question, without: readonly Part[] = []): Prisma.Sql {
  const parts = Object.entries(partsSql(question)).filter(([part]) => !without.some((one) => one === part));
  return Prisma.join([Prisma.sql`f.etat = 'publiee'`, ...parts.map(([, sql]) => sql)], ' and ');
}
