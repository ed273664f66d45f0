import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from '@/lib/recherche/anew';
import { type Centre, kmSql, nearestFirstSql } from '@/lib/recherche/centre';
import { countedSql } from '@/lib/recherche/counts';
import { MOST_CANDIDATES, type Pages } from '@/lib/recherche/found';
import { rankSql } from '@/lib/recherche/searched';
import { conditionsSql, type Question } from './conditions';
import type { Tri } from './schema';
import { searchedFiches } from './searched-fiches';

/** A fiche as it comes from the database. */
export type LineRow = {
  id: string;
  slug: string;
  nom: string;
  genreId: string;
  accroche: string;
  insee: string | null;
  commune: string | null;
  latitude: number | null;
  longitude: number | null;
  disciplines: string[];
  reprise: boolean;
  km: number | null;
};

/** A name asked for whole comes first, then names that begin so, then names before other texts. */
function ficheRankSql({ tsquery, words }: Question) {
  return tsquery
    ? Prisma.sql`(case when f."rechercheNom" = ${words} then 2 when starts_with(f."rechercheNom", ${words}) then 1
        else 0 end + ${rankSql(tsquery, 'f')})`
    : Prisma.sql`0::float8`;
}

const orders: Record<Tri, Prisma.Sql> = {
  pertinence: Prisma.sql`rank desc, km nulls last, "rechercheNom", id`,
  distance: Prisma.sql`km nulls last, "rechercheNom", id`,
  nom: Prisma.sql`"rechercheNom", id`,
};

const lineColumns = Prisma.sql`f.id, f.slug, f.nom, f."genreId", f.accroche,
  coalesce(f.disciplines, '{}') as disciplines, f.latitude, f.longitude`;
const linesSql = Prisma.sql`(select coalesce(json_agg(line order by rang), '[]') from (
  select ${lineColumns}, communes.insee, communes.nom as commune, page.km, page.rang,
    exists (select from referents where "ficheId" = f.id) as reprise
  from page join fiches f using (id) left join communes on insee = f."communeInsee") as line)`;

/** The sets of rows that the answer is made of: `c`, the fiches that may be it, and `page`, those shown. */
function candidatesSql(question: Question, tri: Tri) {
  const { words, page } = question;
  const where = conditionsSql(question);
  const columns = Prisma.sql`${countedSql(searchedFiches, question)}, f.slug, f.nom, f."rechercheNom",
    ${tri === 'pertinence' ? ficheRankSql(question) : Prisma.sql`0::float8`} as rank`;
  // So that it is among the candidates however many there are: what bears just this name.
  const named = Prisma.sql`(select ${columns} from fiches f where f."rechercheNom" = ${words} and ${where} limit 50)`;
  const others = Prisma.sql`(select ${columns} from fiches f
    where ${words ? Prisma.sql`f."rechercheNom" <> ${words}` : Prisma.sql`true`} and ${where}
    limit ${MOST_CANDIDATES + 1})`;
  return Prisma.sql`c as materialized (${words ? Prisma.sql`${named} union all ${others}` : others}),
    page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from c
      order by ${orders[tri]} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})`;
}

const orderedColumns = ({ centre }: Question) =>
  Prisma.sql`f.id, f."rechercheNom", ${kmSql(centre, 'f')} as km`;

/**
 * The first by distance. The index measures in squeezed degrees: near ones are taken with some to spare, then put in
 * their order. The circle itself is left out, which holds more than are taken.
 */
const nearestSql = (question: Question, centre: Centre, most: number) => Prisma.sql`
  select ${orderedColumns(question)} from fiches f where ${conditionsSql(question, ['rayon'])}
  order by ${nearestFirstSql(centre, 'f')} limit ${most + 200}`;

/**
 * The first by name. Genre by genre where some are asked for: festivals are all among the F, and looking for them from A
 * on would read half the table.
 */
const byNameSql = (question: Question, most: number) =>
  question.genre.length > 0
    ? Prisma.sql`select one.* from unnest(${question.genre}::text[]) as g cross join lateral (
        select ${orderedColumns(question)} from fiches f
        where f."genreId" = g and ${conditionsSql(question, ['genre'])}
        order by f."rechercheNom", f.id limit ${most}) as one`
    : Prisma.sql`select ${orderedColumns(question)} from fiches f where ${conditionsSql(question)}
        order by f."rechercheNom", f.id limit ${most}`;

/**
 * The page asked for where too many fiches answer to rank them all: read in order off an index, which finds a page
 * soon because so many answer.
 */
async function orderedPage(question: Question, tri: Tri): Promise<LineRow[]> {
  const { centre, page } = question;
  const offset = (page - 1) * PAGE_SIZE;
  const source =
    tri === 'distance' && centre
      ? nearestSql(question, centre, offset + PAGE_SIZE)
      : byNameSql(question, offset + PAGE_SIZE);
  const [row] = await rowsAnew<{ lines: LineRow[] }>(Prisma.sql`
    with near as materialized (${source}),
    page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from near
      order by ${orders[tri]} limit ${PAGE_SIZE} offset ${offset})
    select ${linesSql} as lines`);
  return row?.lines ?? [];
}

/** How fiches are put in order and shown. */
export const fichePages: Pages<Question, Tri, LineRow> = {
  nom: Prisma.raw('nom'),
  candidates: candidatesSql,
  shown: linesSql,
  ordered: orderedPage,
};
