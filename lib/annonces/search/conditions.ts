import { withinSql } from '@/lib/communes/near';
import { Prisma } from '@/lib/core/db';
import { type Asked, conditionsOf, tsquerySql } from '@/lib/recherche/searched';
import { type AnnonceEtat, listedEtats } from '../words';
import type { AnnonceSearch, ChoixListe } from './schema';

/** What can be taken out of a question to see what it would give then. */
export type Part = 'q' | ChoixListe | 'jours' | 'libre' | 'rayon';

/** A search, its words and its commune understood. */
export type Question = Omit<AnnonceSearch, 'ou' | 'q'> & Asked;

const etatSql = (etat: AnnonceEtat) => Prisma.sql`a.etat = ${etat}::"AnnonceEtat"`;
const anyOf = (column: 'sens' | 'nature', type: 'AnnonceSens' | 'AnnonceNature', values: string[]) =>
  Prisma.sql`a.${Prisma.raw(column)} = any(${values}::${Prisma.raw(`"${type}"`)}[])`;

/** Days that meet those asked for; what says no day is free on any. */
function daysSql({ du, au }: Pick<Question, 'du' | 'au'>) {
  const from = Prisma.sql`coalesce(a."disponibleAu" >= ${du}::date, true)`;
  const to = Prisma.sql`coalesce(a."disponibleDu" <= ${au}::date, true)`;
  return du && au ? Prisma.sql`${from} and ${to}` : du ? from : to;
}

/** What each part of a question asks of an annonce (`a`); parts that ask nothing are left out. */
export function partsSql(question: Question): Partial<Record<Part, Prisma.Sql>> {
  const { tsquery, nameHas, centre, rayon, sens, nature, transaction, discipline, du, au, libre } = question;
  const parts: Partial<Record<Part, Prisma.Sql>> = {};
  if (tsquery) parts.q = Prisma.sql`a.recherche @@ ${tsquerySql(tsquery)}`;
  // Letters, figures and spaces only: nothing LIKE would read as a sign.
  else if (nameHas) parts.q = Prisma.sql`a."rechercheTitre" like ${`%${nameHas}%`}`;
  if (sens.length) parts.sens = anyOf('sens', 'AnnonceSens', sens);
  if (nature.length) parts.nature = anyOf('nature', 'AnnonceNature', nature);
  if (transaction.length)
    parts.transaction = Prisma.sql`a.transactions && ${transaction}::"AnnonceTransaction"[]`;
  if (discipline.length) parts.discipline = Prisma.sql`a.disciplines && ${discipline}::text[]`;
  if (du || au) parts.jours = daysSql({ du, au });
  if (libre) parts.libre = etatSql('publiee');
  if (centre && rayon !== null) parts.rayon = withinSql(centre, rayon, 'a');
  return parts;
}

/** Those online, and those taken, greyed. */
export const listed = Prisma.sql`a.etat in (${Prisma.join(
  listedEtats.map((etat) => Prisma.raw(`'${etat}'`)),
)})`;

/** Which annonces (`a`) answer a question, `without` some parts of it. */
export const conditionsSql = (question: Question, without: readonly Part[] = []) =>
  conditionsOf({ listed, parts: partsSql }, question, without);

/** The same, of one state: the index on states and dates gives these in their order. */
export const inEtatSql = (question: Question, etat: AnnonceEtat) =>
  conditionsOf({ listed: etatSql(etat), parts: partsSql }, question);
