import type { Actor } from '@/lib/comptes/actor';
import { isTimeout, Prisma, rows, rowsWithin } from '@/lib/core/db';
import { plainText } from '@/lib/core/rich-text/plain';
import { extraitOf, marked } from './extrait';
import type { Asked, Row, Source } from './source';
import { sources } from './sources';
import { MOST_COUNTED, type Resultat, type Sorte, sortes } from './words';

/** Milliseconds one kind may take. */
const PATIENCE = 2_500;
/** Statements of one search at once: nine would be all the connections of a node. */
const AT_ONCE = 3;

export type Group = {
  sorte: Sorte;
  /** `MOST_COUNTED` + 1: more than are counted. */
  total: number;
  items: Resultat[];
  /** It took too long and was given up. */
  late: boolean;
};

/** The roots of the words asked for, as PostgreSQL makes them: « salles » → « sall ». */
async function rootsOf(words: readonly string[]): Promise<string[]> {
  const [row] = await rows<{ roots: string[] }>(
    Prisma.sql`select tsvector_to_array(to_tsvector('french', ${words.join(' ')})) as roots`,
  );
  return row?.roots ?? [];
}

function toResultat(source: Source, row: Row, roots: readonly string[]): Resultat {
  return {
    id: row.id,
    titre: marked(row.titre, roots),
    extrait: extraitOf(source.markdown ? plainText(row.texte) : row.texte, roots),
    chemin: source.chemin(row),
    date: new Date(row.date),
    precisions: [...new Set(row.precisions)].filter((one): one is string => Boolean(one)),
  };
}

type Wanted = { limit: number; page: number };

async function findIn(
  actor: Actor,
  { sorte, limit, page }: Wanted & { sorte: Sorte },
  asked: Asked,
  roots: readonly string[],
): Promise<Group> {
  const source = sources[sorte];
  const hits = source.hits(actor, asked, MOST_COUNTED + 1);
  if (!hits) return { sorte, total: 0, items: [], late: false };
  const order = Prisma.sql`rank desc, date desc, id`;
  const offset = Math.min((page - 1) * limit, MOST_COUNTED);
  try {
    const [found] = await rowsWithin<{ total: number; items: Row[] }>(
      Prisma.sql`
        with hits as materialized (${hits}), page as materialized (
          select *, row_number() over (order by ${order}) as place from hits order by ${order}
          limit ${limit} offset ${offset})
        select (select count(*)::int from hits) as total,
          (select coalesce(json_agg(row_to_json(s) order by s.place), '[]') from (${source.shown}) s) as items`,
      PATIENCE,
    );
    const items = (found?.items ?? []).map((row) => toResultat(source, row, roots));
    return { sorte, total: found?.total ?? 0, items, late: false };
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { sorte, total: 0, items: [], late: true };
  }
}

/**
 * What answers in each kind, in their order: how many, and a page of them.
 * @param words those of the question, to mark them
 * @param wanted how many results of a kind, and which page
 */
export async function findEverywhere(
  actor: Actor,
  { asked, words }: { asked: Asked; words: readonly string[] },
  wanted: (sorte: Sorte) => Wanted,
): Promise<Group[]> {
  const roots = await rootsOf(words);
  const left = [...sortes];
  const groups: Group[] = [];
  const work = async () => {
    for (let sorte = left.shift(); sorte; sorte = left.shift())
      groups.push(await findIn(actor, { sorte, ...wanted(sorte) }, asked, roots));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return groups.sort((a, b) => sortes.indexOf(a.sorte) - sortes.indexOf(b.sorte));
}
