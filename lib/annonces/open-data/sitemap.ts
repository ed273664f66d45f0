import { SITEMAP_SIZE } from '@/lib/annuaire/open-data/sitemap';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { listedEtats } from '../words';

const where = { etat: { in: [...listedEtats] } };

/** How many sitemaps the annonces fill. */
export const countAnnonceSitemaps = async (_actor: Actor) =>
  Math.ceil((await db.annonce.count({ where })) / SITEMAP_SIZE);

/** Annonces of one sitemap, numbered from 1; empty past the last. */
export const listSitemapAnnonces = (_actor: Actor, part: number) =>
  db.annonce.findMany({
    where,
    orderBy: { id: 'asc' },
    skip: (part - 1) * SITEMAP_SIZE,
    take: SITEMAP_SIZE,
    select: { slug: true, updatedAt: true },
  });
