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

/** As the index on positions has it: degrees of longitude made about as long as those of latitude. */
export const positionSql = (alias: 'f') => Prisma.raw(`point(${alias}.longitude * 0.67, ${alias}.latitude)`);
const DEGREE_KM = 111.2;
const SQUEEZE = 0.67;

/** Whether a row lies in the box around the circle: what the index answers, before the circle itself is measured. */
function inBox({ latitude, longitude }: Place, km: number) {
  const north = km / DEGREE_KM;
  const east = (north / Math.max(0.1, Math.cos(((Math.abs(latitude) + north) * Math.PI) / 180))) * SQUEEZE;
  const x = longitude * SQUEEZE;
  return Prisma.sql`${positionSql('f')} <@ box(point(${x + east}::float8, ${latitude + north}::float8),
    point(${x - east}::float8, ${latitude - north}::float8))`;
}

/** Kilometres from the commune asked for; null when none was, or when the fiche has no place. */
export const kmSql = (centre: Centre | null) =>
  centre ? distanceSql(centre, 'f') : Prisma.sql`null::float8`;

/**
 * Which fiches (`f`) answer a question, `without` some part of it. Closed ones never do.
 */
export function conditionsSql(question: Question, without: readonly Part[] = []): Prisma.Sql {
  const { tsquery, centre, rayon } = question;
  const asked = (part: Part) => !without.includes(part);
  const some = (part: ChoixListe) => asked(part) && question[part].length > 0;
  const all = [Prisma.sql`f.etat = 'publiee'`];
  if (tsquery && asked('q')) all.push(Prisma.sql`f.recherche @@ ${tsquerySql(tsquery)}`);
  // Letters, figures and spaces only: nothing LIKE would read as a sign.
  if (question.nameHas && asked('q')) all.push(Prisma.sql`f."rechercheNom" like ${`%${question.nameHas}%`}`);
  if (some('genre')) all.push(Prisma.sql`f."genreId" = any(${question.genre})`);
  if (some('discipline')) all.push(Prisma.sql`f.disciplines && ${question.discipline}::text[]`);
  if (some('public')) all.push(Prisma.sql`f.publics && ${question.public}::text[]`);
  if (some('epci'))
    all.push(
      Prisma.sql`f."communeInsee" = any(array(select insee from communes where epci = any(${question.epci})))`,
    );
  if (question.accessible && asked('accessible')) all.push(Prisma.sql`f.accessible`);
  if (question.residence && asked('residence')) all.push(Prisma.sql`f."accueilResidence"`);
  if (centre && rayon !== null && asked('rayon'))
    all.push(inBox(centre, rayon), withinSql(centre, rayon, 'f'));
  return Prisma.join(all, ' and ');
}
