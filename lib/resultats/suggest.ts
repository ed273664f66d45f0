import { listed as annonceListed } from '@/lib/annonces/search/conditions';
import { listed as ficheListed } from '@/lib/annuaire/search/conditions';
import type { Actor } from '@/lib/comptes/actor';
import { isTimeout, Prisma, rowsWithin } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { visibleSql } from '@/lib/forum/queries/categories';
import { likeliest, nearWords } from '@/lib/recherche/corrections';
import { queryWords } from '@/lib/recherche/query-words';
import { isTooShort } from './schema';
import type { Sorte, Suggestion } from './words';

const PATIENCE = 1_000;
const MOST = 8;
/** Of one kind, so that a long list leaves room to the others. */
const EACH = 3;
/** Titles compared in one kind. */
const LOOKED_AT = 300;

type Row = { sorte: Sorte; slug: string; titre: string };

const chemins: Partial<Record<Sorte, (slug: string) => string>> = {
  annuaire: paths.fiche,
  annonces: paths.annonce,
  appels: paths.appel,
  forum: paths.sujet,
  blog: paths.article,
  espaces: paths.espace,
};

/** Words shorter than this are too alike to forgive anything. */
const FORGIVEN = 4;
/** Words taken for one that no title holds. */
const READ = 3;

/**
 * Titles of public things and names of one’s own espaces that hold the words typed, the last one begun: eight at most. Where
 * none does, those that hold the words they may be a slip for.
 */
export async function suggest(actor: Actor, q: string): Promise<Suggestion[]> {
  const words = isTooShort(q) ? [] : queryWords(q);
  if (words.length === 0) return [];
  try {
    const found = await titled(
      actor,
      words.map((word) => [word]),
    );
    if (found.length > 0) return found;
    const read = await readAs(words);
    return read ? await titled(actor, read) : [];
  } catch (error) {
    // A suggestion that comes late is of no use; the search itself waits longer.
    if (isTimeout(error)) return [];
    throw error;
  }
}

/**
 * For each word, those it may stand for; null where none stands for another. They are looked for among what the actor may
 * read, and never told: that a word exists says nothing here.
 */
async function readAs(words: readonly string[]): Promise<string[][] | null> {
  const typed = words.filter((word) => word.length >= FORGIVEN);
  if (typed.length === 0) return null;
  const begun = words.at(-1);
  const found = await Promise.all([
    nearWords({ mots: 'annuaire_mots' }, typed, begun),
    nearWords({ mots: 'annonce_mots' }, typed, begun),
  ]);
  const near = likeliest(typed, found.flat(), begun);
  const read = words.map((word) => [...new Set([word, ...(near.get(word) ?? []).slice(0, READ)])]);
  return read.some((group) => group.length > 1) ? read : null;
}

/** What has, in its title, a word of every group. */
async function titled(actor: Actor, groups: readonly (readonly string[])[]): Promise<Suggestion[]> {
  const own = actor.kind === 'compte' ? actor.id : '';
  const begun = (weight: string) =>
    Prisma.sql`to_tsquery('french', ${groups
      .map((words) => `(${words.map((word) => `${word}:*${weight}`).join(' | ')})`)
      .join(' & ')})`;
  const titles = (sorte: Sorte, { from, titre, words: column, where, weight = 'A' }: Titles) => Prisma.sql`
    (select ${sorte}::text as sorte, slug, titre, rank from (
      select x.slug, ${titre} as titre, ts_rank(${column}, ${begun(weight)}, 1) as rank from ${from}
      where ${column} @@ ${begun(weight)} and ${where} limit ${LOOKED_AT}) t
    order by rank desc, titre limit ${EACH})`;
  const parts = [
    titles('annuaire', {
      from: Prisma.sql`(select * from fiches f where ${ficheListed}) x`,
      titre: Prisma.sql`x.nom`,
      words: Prisma.sql`x.recherche`,
      where: Prisma.sql`true`,
    }),
    titles('annonces', {
      from: Prisma.sql`(select * from annonces a where ${annonceListed}) x`,
      titre: Prisma.sql`x.titre`,
      words: Prisma.sql`x.recherche`,
      where: Prisma.sql`true`,
    }),
    titles('appels', {
      from: Prisma.sql`appels x`,
      titre: Prisma.sql`x.titre`,
      words: Prisma.sql`x.recherche`,
      where: Prisma.sql`x.etat = 'publie'`,
    }),
    titles('forum', {
      from: Prisma.sql`(select * from sujets s where ${visibleSql}) x`,
      titre: Prisma.sql`x.titre`,
      words: Prisma.sql`x.recherche`,
      where: Prisma.sql`true`,
    }),
    titles('blog', {
      from: Prisma.sql`articles x`,
      titre: Prisma.sql`x.titre`,
      words: Prisma.sql`x.recherche`,
      where: Prisma.sql`x.etat = 'publie' and x."hiddenAt" is null`,
    }),
    titles('espaces', {
      from: Prisma.sql`espaces x`,
      titre: Prisma.sql`x.nom`,
      words: Prisma.sql`to_tsvector('french', x.recherche)`,
      where: Prisma.sql`(x.visibilite = 'visible'
        or exists (select from membres m where m."espaceId" = x.id and m."compteId" = ${own}))`,
      weight: '',
    }),
  ];
  const found = await rowsWithin<Row>(
    Prisma.sql`select sorte, slug, titre from (${Prisma.join(parts, ' union all ')}) s
      order by rank desc, titre limit ${MOST}`,
    PATIENCE,
  );
  return found.map(({ sorte, slug, titre }) => ({
    sorte,
    titre,
    chemin: chemins[sorte]?.(slug) ?? paths.recherche({ q: titre }),
  }));
}

type Titles = {
  /** Named `x`. */
  from: Prisma.Sql;
  titre: Prisma.Sql;
  words: Prisma.Sql;
  where: Prisma.Sql;
  /** The weight of titles among the words; empty: all of them are the title’s. */
  weight?: 'A' | '';
};
