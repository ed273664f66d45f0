import { Prisma } from '@/lib/core/db';
import { RAYONS } from './address';
import type { Alias, Centre } from './centre';

/** A search, its words and its commune understood: what every list is asked. */
export type Asked = {
  /** As `to_tsquery` reads it; null: no words asked for. */
  tsquery: string | null;
  /** The words as a name is compared with them. */
  words: string;
  /** What a name must hold, where nothing but « le », « nous », « sur » was asked for; then `tsquery` is null. */
  nameHas: string | null;
  centre: Centre | null;
  /** Kilometres around it; null: everywhere. */
  rayon: number | null;
  page: number;
};

/** One choice on offer. */
export type Value<F extends string> = { facet: F; value: string };

/** What each part of a question asks of a row; parts that ask nothing are left out. */
export type Parts<F extends string> = Partial<Record<F | 'q', Prisma.Sql>>;

/**
 * What a list says of itself so that it can be searched. A facet is what one may choose among; `rayon` is one of every
 * list.
 */
export type Searched<Q extends Asked, F extends string> = {
  table: 'fiches' | 'annonces';
  alias: Alias;
  /** The words it holds, what slips are measured against. */
  mots: 'annuaire_mots' | 'annonce_mots';
  /** What they are read in: lower case, without accents, a space between any two. */
  texts: Prisma.Sql;
  /** Which of its rows anybody may find. */
  listed: Prisma.Sql;
  facets: readonly F[];
  parts(question: Q): Parts<F>;
  /** What of each row is counted, beside its place. */
  counted: Prisma.Sql;
  /** Of one facet, of the rows of `c` that `where` holds for: (facet, value, count). */
  counts: Partial<Record<F, (where: Prisma.Sql) => Prisma.Sql>>;
  /** Every value that may be on offer, but for kilometres: a few dozen. */
  values(): Promise<Value<F>[]>;
  /** The same question, of this value alone in its facet. */
  withOnly(question: Q, value: Value<F>): Q;
  /** Whether this value is asked for. */
  asks(question: Q, value: Value<F>): boolean;
};

export const tsquerySql = (tsquery: string) => Prisma.sql`to_tsquery('french', ${tsquery})`;

/** How well a row answers, by its words alone. */
export const rankSql = (tsquery: string, alias: Alias) =>
  Prisma.sql`ts_rank('{0.05, 0.05, 0.2, 1}', ${Prisma.raw(alias)}.recherche, ${tsquerySql(tsquery)}, 1)`;

/** Which rows answer a question, `without` some parts of it. */
export function conditionsOf<Q, P extends string>(
  { listed, parts }: { listed: Prisma.Sql; parts(question: Q): Partial<Record<P, Prisma.Sql>> },
  question: Q,
  without: readonly P[] = [],
): Prisma.Sql {
  const asked = Object.entries<Prisma.Sql | undefined>(parts(question)).flatMap(([part, sql]) =>
    sql === undefined || without.some((one) => one === part) ? [] : [sql],
  );
  return Prisma.join([listed, ...asked], ' and ');
}

/**
 * Whether some row meets these conditions. Set apart, so that it is planned as if all were asked for: a word that nothing
 * holds would else be looked for from the first row to the last.
 */
export const someSql = (
  { table, alias }: { table: string; alias: Alias },
  where: Prisma.Sql,
) => Prisma.sql`exists (
  with held as materialized (select from ${Prisma.raw(`${table} ${alias}`)} where ${where}) select from held)`;

/** Facets some value of which is asked for: what their other values would give is counted without it. */
export function chosenFacets<Q extends Asked, F extends string>(list: Searched<Q, F>, question: Q): F[] {
  const parts = list.parts(question);
  return list.facets.filter((facet) => parts[facet] !== undefined);
}

/** Kilometres on offer, and those asked for. */
export const radiusesOf = ({ rayon }: Pick<Asked, 'rayon'>) => [
  ...new Set([...RAYONS, ...(rayon ? [rayon] : [])]),
];
