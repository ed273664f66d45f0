import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

/** A sitemap holds 50,000 addresses at most (sitemaps.org); less, so that each is made quickly. */
export const SITEMAP_SIZE = 10_000;

/** How many sitemaps the fiches fill. */
export const countSitemaps = async (_actor: Actor) =>
  Math.ceil((await db.fiche.count({ where: { etat: 'publiee' } })) / SITEMAP_SIZE);

/** Fiches of one sitemap, numbered from 1; empty past the last. */
export const listSitemapFiches = (_actor: Actor, part: number) =>
  db.fiche.findMany({
    where: { etat: 'publiee' },
    orderBy: { id: 'asc' },
    skip: (part - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
    select: { slug: true, updatedAt: true },
  });
