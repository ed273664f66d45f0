import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { type Page, toPage } from '@/lib/core/pagination';
import { remembered } from '@/lib/core/remembered';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { tsquerySql } from '@/lib/recherche/searched';
import { lineSelect, onlineWhere, toLine } from '../rows';
import type { ArticleLine, BlogCategorieRow } from '../words';

/** Articles of one page of the list. */
export const ARTICLES_PAGE = 12;

/** From here on, the beginning of a word is enough: the stemmer takes « récit » and « récits » for two words. */
const LONG = 4;
const begun = (word: string) => [...spellings(word), ...(word.length >= LONG ? [`${word}:*`] : [])];

/** Categories, in their order, with how many articles are online in each. Those no longer offered stay while they hold some. */
export const listCategories = (_actor: Actor): Promise<(BlogCategorieRow & { articles: number })[]> =>
  remembered('blog, catégories', readCategories);

async function readCategories() {
  const all = await db.blogCategorie.findMany({
    orderBy: [{ rang: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      slug: true,
      nom: true,
      retiredAt: true,
      _count: { select: { articles: { where: onlineWhere } } },
    },
  });
  return all
    .filter(({ retiredAt, _count }) => !retiredAt || _count.articles > 0)
    .map(({ id, slug, nom, _count }) => ({ id, slug, nom, articles: _count.articles }));
}

/**
 * Articles online, the latest first; those that hold every word of `q`, accents and plurals forgiven, the best first.
 * @param asked `q`; `categorie`: slug of one; `page` from 1
 */
export const listArticles = (
  _actor: Actor,
  { q = '', categorie = '', page = 1 }: Partial<Asked> = {},
): Promise<Page<ArticleLine>> => {
  const asked = { q, categorie, page };
  return remembered(`blog ${JSON.stringify(asked)}`, () => findArticles(asked));
};

type Asked = { q: string; categorie: string; page: number };

async function findArticles({ q, categorie, page }: Asked): Promise<Page<ArticleLine>> {
  const words = queryWords(q);
  const asked = words.length > 0 ? tsquerySql(tsquery(words.map(begun))) : null;
  const where = Prisma.join(
    [
      Prisma.sql`a.etat = 'publie' and a."hiddenAt" is null`,
      ...(asked ? [Prisma.sql`a.recherche @@ ${asked}`] : []),
      ...(categorie
        ? [Prisma.sql`a."categorieId" = (select id from blog_categories where slug = ${categorie})`]
        : []),
    ],
    ' and ',
  );
  const order = asked
    ? Prisma.sql`ts_rank(a.recherche, ${asked}) desc, a."publishedAt" desc, a.id desc`
    : Prisma.sql`a."publishedAt" desc, a.id desc`;
  const [found, [counted]] = await Promise.all([
    rows<{ id: string }>(Prisma.sql`
      select a.id from articles a where ${where} order by ${order}
      limit ${ARTICLES_PAGE} offset ${(page - 1) * ARTICLES_PAGE}`),
    rows<{ total: number }>(Prisma.sql`select count(*)::int as total from articles a where ${where}`),
  ]);
  return toPage(await linesOf(found.map(({ id }) => id)), counted?.total ?? 0, page, ARTICLES_PAGE);
}

/** Articles by their ids, in that order. */
async function linesOf(ids: readonly string[]): Promise<ArticleLine[]> {
  if (ids.length === 0) return [];
  const found = await db.article.findMany({ where: { id: { in: [...ids] } }, select: lineSelect });
  const byId = new Map(found.map((row) => [row.id, toLine(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The latest articles, for the home page. */
export const latestArticles = (_actor: Actor, most: number): Promise<ArticleLine[]> =>
  remembered(`articles, les ${most} derniers`, async () => {
    const found = await db.article.findMany({
      where: onlineWhere,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: lineSelect,
    });
    return found.map(toLine);
  });

/** Articles to read next: of the same category, of the same words, then the latest. One statement finds them. */
export async function relatedArticles(
  _actor: Actor,
  { id, titre, chapo }: { id: string; titre: string; chapo: string },
  most = 3,
): Promise<ArticleLine[]> {
  const words = queryWords(`${titre} ${chapo}`).map(spellings);
  const shared =
    words.length > 0 ? Prisma.sql`ts_rank(a.recherche, ${tsquerySql(tsquery(words, false))})` : Prisma.sql`0`;
  const found = await rows<{ id: string }>(Prisma.sql`
    select a.id from articles a, (select "categorieId" from articles where id = ${id}) as here
    where a.etat = 'publie' and a."hiddenAt" is null and a.id <> ${id}
    order by (case when a."categorieId" = here."categorieId" then 0.1 else 0 end) + ${shared} desc,
      a."publishedAt" desc, a.id desc
    limit ${most}`);
  return linesOf(found.map((row) => row.id));
}
