import { Prisma } from '@/lib/core/db';
import { PAGE_SIZE } from '@/lib/core/pagination';
import { rowsAnew } from '@/lib/recherche/anew';
import { type Centre, kmSql, nearestFirstSql } from '@/lib/recherche/centre';
import { countedSql } from '@/lib/recherche/counts';
import { MOST_CANDIDATES, type Pages } from '@/lib/recherche/found';
import { rankSql } from '@/lib/recherche/searched';
import { listedEtats } from '../words';
import { conditionsSql, inEtatSql, type Question } from './conditions';
import type { Tri } from './schema';
import { searchedAnnonces } from './searched-annonces';

/** One of the page, in its order. */
export type Shown = { id: string; km: number | null };

const orders: Record<Tri, Prisma.Sql> = {
  // What was taken comes after what answers as well and is free.
  pertinence: Prisma.sql`rank desc, etat, "publishedAt" desc, id`,
  recentes: Prisma.sql`"publishedAt" desc, id`,
  distance: Prisma.sql`km nulls last, "publishedAt" desc, id`,
};

const shownSql = Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', id, 'km', km) order by rang), '[]') from page)`;

const pageSql = (from: 'c' | 'near', tri: Tri, page: number) => Prisma.sql`
  page as (select id, km, row_number() over (order by ${orders[tri]}) as rang from ${Prisma.raw(from)}
    order by ${orders[tri]} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})`;

/** The sets of rows that the answer is made of: `c`, the annonces that may be it, and `page`, those shown. */
function candidatesSql(question: Question, tri: Tri) {
  const { tsquery, page } = question;
  const rank = tsquery && tri === 'pertinence' ? rankSql(tsquery, 'a') : Prisma.sql`0::float8`;
  return Prisma.sql`c as materialized (
    select ${countedSql(searchedAnnonces, question)}, a.slug, a.titre, ${rank} as rank from annonces a
    where ${conditionsSql(question)} limit ${MOST_CANDIDATES + 1}), ${pageSql('c', tri, page)}`;
}

const orderedColumns = ({ centre }: Question) =>
  Prisma.sql`a.id, a."publishedAt", ${kmSql(centre, 'a')} as km`;

/**
 * The first by distance. The index measures in squeezed degrees: near ones are taken with some to spare, then put in
 * their order. The circle itself is left out, which holds more than are taken.
 */
const nearestSql = (question: Question, centre: Centre, most: number) => Prisma.sql`
  select ${orderedColumns(question)} from annonces a where ${conditionsSql(question, ['rayon'])}
  order by ${nearestFirstSql(centre, 'a')} limit ${most + 200}`;

/** The latest: one state after the other, so that the index gives them in order. */
const latestSql = (question: Question, most: number) =>
  Prisma.join(
    listedEtats.map(
      (etat) => Prisma.sql`(select ${orderedColumns(question)} from annonces a
        where ${inEtatSql(question, etat)} order by a."publishedAt" desc limit ${most})`,
    ),
    ' union all ',
  );

async function orderedPage(question: Question, tri: Tri): Promise<Shown[]> {
  const { centre, page } = question;
  const most = page * PAGE_SIZE;
  const source =
    tri === 'distance' && centre ? nearestSql(question, centre, most) : latestSql(question, most);
  const [row] = await rowsAnew<{ shown: Shown[] }>(Prisma.sql`
    with near as materialized (${source}), ${pageSql('near', tri, page)} select ${shownSql} as shown`);
  return row?.shown ?? [];
}

/** How annonces are put in order and shown. */
export const annoncePages: Pages<Question, Tri, Shown> = {
  nom: Prisma.raw('titre'),
  candidates: candidatesSql,
  shown: shownSql,
  ordered: orderedPage,
};
