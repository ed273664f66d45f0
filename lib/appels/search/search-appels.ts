import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, rows } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { zone } from '@/lib/core/zone';
import type { Choice } from '@/lib/recherche/choices';
import type { Reading } from '@/lib/recherche/forgiving';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { tsquerySql } from '@/lib/recherche/searched';
import { disciplineNames } from '@/lib/termes/queries';
import { followedAmong, lineSelect, toAppelLine } from '../rows';
import type { AppelLine } from '../words';
import { mendWords } from './mend';
import { type AppelSearch, TOUTE_L_ANNEE } from './schema';

/** A discipline one may choose, and how many calls it would leave. */

export type AppelResults = {
  /** What was asked, without values that name nothing. */
  search: AppelSearch;
  items: AppelLine[];
  total: number;
  /** Of those, how many are still to be answered. */
  ouverts: number;
  page: number;
  pages: number;
  disciplines: Choice[];
  /** Months in which some call closes, « 2027-01 » or `TOUTE_L_ANNEE`, with how many; what is asked for is left aside. */
  mois: { value: string; count: number }[];
  /** How the words were read, when not as they were typed. */
  reading: Reading | null;
};

type Part = 'q' | 'etat' | 'discipline' | 'mois';
type Asked = AppelSearch & { tsquery: string | null };

const moisSql = () =>
  Prisma.sql`coalesce(to_char(a.limite at time zone ${zone()}, 'YYYY-MM'), ${TOUTE_L_ANNEE})`;

/** Which calls (`a`) answer, `without` some part of the question. */
function conditionsSql(asked: Asked, date: Date, without?: Part): Prisma.Sql {
  const closed = Prisma.sql`coalesce(a.limite <= ${date}, false)`;
  const parts: Partial<Record<Part, Prisma.Sql>> = {};
  if (asked.tsquery) parts.q = Prisma.sql`a.recherche @@ ${tsquerySql(asked.tsquery)}`;
  if (asked.etat) parts.etat = asked.etat === 'clos' ? closed : Prisma.sql`not ${closed}`;
  if (asked.discipline.length > 0)
    parts.discipline = Prisma.sql`a.disciplines && ${asked.discipline}::text[]`;
  if (asked.mois) parts.mois = Prisma.sql`${moisSql()} = ${asked.mois}`;
  const kept = Object.entries(parts).flatMap(([part, sql]) => (part === without ? [] : [sql]));
  return Prisma.join([Prisma.sql`a.etat = 'publie'`, ...kept], ' and ');
}

const countSql = (asked: Asked, date: Date) => Prisma.sql`
  select count(*)::int as total, (count(*) filter (where a.limite is null or a.limite > ${date}))::int as ouverts
  from appels a where ${conditionsSql(asked, date)}`;

async function count(asked: Asked, date: Date) {
  const [row] = await rows<{ total: number; ouverts: number }>(countSql(asked, date));
  return row ?? { total: 0, ouverts: 0 };
}

/** All the words; where no call has them all, slips mended, then any of them. */
async function understand(search: AppelSearch, date: Date) {
  const words = queryWords(search.q);
  const asked = { ...search, tsquery: words.length > 0 ? tsquery(words.map(spellings)) : null };
  const found = await count(asked, date);
  const first = { asked, ...found, reading: null };
  if (found.total > 0 || words.length === 0) return first;
  const { all, any, changes } = await mendWords(words);
  const corrected: Reading | null = changes.length > 0 ? { kind: 'corrected', words: changes } : null;
  const ways: { tsquery: string; reading: Reading | null }[] = [
    { tsquery: all, reading: corrected },
    ...(words.length > 1 ? [{ tsquery: any, reading: { kind: 'partial' } as const }] : []),
  ];
  for (const { tsquery: next, reading } of ways) {
    const mended = { ...search, tsquery: next };
    const some = await count(mended, date);
    if (some.total > 0) return { asked: mended, ...some, reading };
  }
  return first;
}

/** Open ones first, the next to close before the others, those without a deadline after them; then the last closed. */
const pageSql = (asked: Asked, date: Date, page: number) => Prisma.sql`
  select a.id from appels a where ${conditionsSql(asked, date)}
  order by coalesce(a.limite <= ${date}, false),
    case when a.limite > ${date} then a.limite end nulls last, a.limite desc nulls first, a.id
  limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`;

/**
 * The calls that answer a search, for everybody. There are hundreds of them at most: every count is exact.
 * @param given as `readSearch` reads an address
 */
export async function searchAppels(actor: Actor, given: AppelSearch): Promise<AppelResults> {
  const date = now();
  const names = await disciplineNames();
  const search = {
    ...given,
    // « ! ? » asks for nothing, and the page does not say that it did.
    q: queryWords(given.q).length > 0 ? given.q : '',
    discipline: given.discipline.filter((id) => names.has(id)),
  };
  const { asked, total, ouverts, reading } = await understand(search, date);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(search.page, pages);
  const [shown, byDiscipline, mois] = await Promise.all([
    rows<{ id: string }>(pageSql(asked, date, page)),
    rows<{ value: string; count: number }>(Prisma.sql`
      select d as value, count(*)::int as count from appels a, unnest(a.disciplines) as d
      where ${conditionsSql(asked, date, 'discipline')} group by 1`),
    rows<{ value: string; count: number }>(Prisma.sql`
      select ${moisSql()} as value, count(*)::int as count from appels a
      where ${conditionsSql(asked, date, 'mois')} group by 1 order by 1 limit 120`),
  ]);
  const ids = shown.map(({ id }) => id);
  const [found, followed] = await Promise.all([
    db.appel.findMany({ where: { id: { in: ids } }, select: lineSelect }),
    followedAmong(actor, ids),
  ]);
  const byId = new Map(found.map((row) => [row.id, toAppelLine(row, names, followed)]));
  const counts = new Map(byDiscipline.map(({ value, count }) => [value, count]));
  return {
    search: { ...search, page },
    items: ids.flatMap((id) => byId.get(id) ?? []),
    total,
    ouverts,
    page,
    pages,
    reading,
    disciplines: [...names].flatMap(([value, label]) => {
      const chosen = search.discipline.includes(value);
      const count = counts.get(value) ?? 0;
      return count > 0 || chosen ? [{ value, label, count, chosen }] : [];
    }),
    mois,
  };
}
