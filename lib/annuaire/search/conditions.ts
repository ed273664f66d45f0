import { withinSql } from '@/lib/communes/near';
import { Prisma } from '@/lib/core/db';
import { type Asked, conditionsOf, tsquerySql } from '@/lib/recherche/searched';
import type { ChoixListe, FicheSearch, OuiNon } from './schema';

/** What can be taken out of a question to see what it would give then. */
export type Part = 'q' | ChoixListe | OuiNon | 'rayon';

/** A search, its words and its commune understood. */
export type Question = Omit<FicheSearch, 'ou' | 'q'> & Asked;

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

/** Closed fiches answer nothing. */
export const listed = Prisma.sql`f.etat = 'publiee'`;

/** Which fiches (`f`) answer a question, `without` some parts of it. */
export const conditionsSql = (question: Question, without: readonly Part[] = []) =>
  conditionsOf({ listed, parts: partsSql }, question, without);
