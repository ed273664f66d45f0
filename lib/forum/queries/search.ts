import { isTimeout, Prisma, rowsWithin } from '@/lib/core/db';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { forgiven, slips } from '@/lib/recherche/slips';
import { visibleSql } from './categories';

/** Messages and titles ranked for one search: beyond, the newest. */
const MOST = 2_000;
/** Milliseconds given to understand what was typed, each time it is asked of the forum. */
const PATIENCE = 2_500;

export type Read =
  /** Slips mended: what was read in the place of what was typed. */
  | { kind: 'corrected'; words: { typed: string; read: string }[] }
  /** Nothing has all the words; these have some. */
  | { kind: 'partial' };

export type Searched = { tsquery: string; read: Read | null };

const asked = (query: string) => Prisma.sql`to_tsquery('french', ${query})`;

/**
 * The sujets (`h.id`) that answer, with how well and the message that does best; the title counts more. As a common table
 * `hits`.
 */
export const hitsSql = (query: string) => Prisma.sql`
  hits as materialized (
    select id, max(rank) as rank, (array_agg("reponseId" order by rank desc) filter (where "reponseId" is not null))[1]
      as "reponseId"
    from (
      select t.id, 4 * ts_rank(t.recherche, ${asked(query)}) as rank, null::text as "reponseId" from (
        select s.id, s.recherche from sujets s
        where s.recherche @@ ${asked(query)} and ${visibleSql} order by s."createdAt" desc, s.id limit ${MOST}) t
      union all
      select m."sujetId", ts_rank(m.recherche, ${asked(query)}), m.id from (
        select r.id, r."sujetId", r.recherche from reponses r join sujets s on s.id = r."sujetId"
        where r.recherche @@ ${asked(query)} and r."deletedAt" is null and r."hiddenAt" is null and ${visibleSql}
        order by r."createdAt" desc, r.id limit ${MOST}) m
    ) h group by id)`;

async function finds(query: string): Promise<boolean> {
  const [row] = await rowsWithin<{ found: boolean }>(
    Prisma.sql`
    select exists (select from sujets s where s.recherche @@ ${asked(query)} and ${visibleSql})
      or exists (select from reponses r join sujets s on s.id = r."sujetId"
        where r.recherche @@ ${asked(query)} and r."deletedAt" is null and r."hiddenAt" is null and ${visibleSql}) as found`,
    PATIENCE,
  );
  return row?.found ?? false;
}

type Near = { typed: string; mot: string; nombre: number };

/** Words of titles and tags that look like these; asked only where nothing was found. */
const nearWords = (typed: readonly string[]) =>
  rowsWithin<Near>(
    Prisma.sql`
    select t.typed, m.mot, m.nombre from unnest(${[...typed]}::text[]) t(typed) join (
      select mot, count(*)::int as nombre from sujets s, unnest(string_to_array(s."rechercheTitre", ' ')) mot
      where ${visibleSql} and length(mot) > 2 group by mot
    ) m on m.mot % t.typed or m.mot like t.typed || '%'
    order by t.typed, similarity(m.mot, t.typed) desc limit 200`,
    PATIENCE,
  );

async function mended(words: readonly string[]) {
  const near = await nearWords(words);
  const changes: { typed: string; read: string }[] = [];
  const groups = words.map((typed) => {
    const close = near
      .filter((one) => one.typed === typed)
      .map((one) => ({ ...one, far: one.mot.startsWith(typed) ? 0.5 : slips(typed, one.mot) }))
      .filter(({ far }) => far <= forgiven(typed.length))
      .sort((a, b) => a.far - b.far || b.nombre - a.nombre);
    const least = close[0]?.far;
    const read = close.filter(({ far }) => far === least).map(({ mot }) => mot);
    if (read[0] && read[0] !== typed && !read[0].startsWith(typed)) changes.push({ typed, read: read[0] });
    return [typed, ...read.slice(0, 4)];
  });
  return { groups, changes };
}

/**
 * What to look for: all the words, accents and plurals forgiven; where nothing has them, slips mended; then any of them.
 * What takes too long is looked for as it was typed. Null when no words were typed.
 */
export async function understandForum(q: string): Promise<Searched | null> {
  const words = queryWords(q);
  if (words.length === 0) return null;
  const strict = { tsquery: tsquery(words.map(spellings)), read: null };
  try {
    return (await finds(strict.tsquery)) ? strict : ((await forgive(words)) ?? strict);
  } catch (error) {
    if (isTimeout(error)) return strict;
    throw error;
  }
}

/** The words as they may have been meant; null when even then nothing has one of them. */
async function forgive(words: readonly string[]): Promise<Searched | null> {
  const { groups, changes } = await mended(words);
  const loose = tsquery(groups);
  if (await finds(loose))
    return { tsquery: loose, read: changes.length > 0 ? { kind: 'corrected', words: changes } : null };
  const any = tsquery(groups, false);
  return words.length > 1 && (await finds(any)) ? { tsquery: any, read: { kind: 'partial' } } : null;
}
