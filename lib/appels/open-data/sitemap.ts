import { SITEMAP_SIZE } from '@/lib/annuaire/open-data/sitemap';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

const where = { etat: 'publie' } as const;

/** How many sitemaps the appels fill. */
export const countAppelSitemaps = async (_actor: Actor) =>
  Math.ceil((await db.appel.count({ where })) / SITEMAP_SIZE);

/** Appels of one sitemap, numbered from 1; empty past the last. */
export const listSitemapAppels = (_actor: Actor, part: number) =>
  db.appel.findMany({
    where,
    orderBy: { id: 'asc' },
    skip: (part - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
    select: { slug: true, updatedAt: true },
  });
