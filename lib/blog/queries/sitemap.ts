import { SITEMAP_SIZE } from '@/lib/annuaire/open-data/sitemap';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { onlineWhere } from '../rows';

/** How many sitemaps the articles fill. */
export const countArticleSitemaps = async (_actor: Actor) =>
  Math.ceil((await db.article.count({ where: onlineWhere })) / SITEMAP_SIZE);

/** Articles of one sitemap, numbered from 1; empty past the last. */
export const listSitemapArticles = (_actor: Actor, part: number) =>
  db.article.findMany({
    where: onlineWhere,
    orderBy: { id: 'asc' },
    skip: (part - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
    select: { slug: true, updatedAt: true },
  });
