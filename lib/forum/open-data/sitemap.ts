import { SITEMAP_SIZE } from '@/lib/annuaire/open-data/sitemap';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

const where = { deletedAt: null, hiddenAt: null, fusionneDansId: null };

/** How many sitemaps the sujets fill. */
export const countSujetSitemaps = async (_actor: Actor) =>
  Math.ceil((await db.sujet.count({ where })) / SITEMAP_SIZE);

/** Sujets of one sitemap, numbered from 1; empty past the last. */
export const listSitemapSujets = (_actor: Actor, part: number) =>
  db.sujet.findMany({
    where,
    orderBy: { id: 'asc' },
    skip: (part - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
    select: { slug: true, derniereAt: true },
  });
