import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';

/** Addresses of pages that stand beside the articles. */
const TAKEN = new Set(['flux-xml', 'mes-articles', 'nouveau', 'redaction']);
/** Until it is accepted: these keep good addresses free. */
const DRAFT = 'brouillon-';

export const draftSlug = (articleId: string) => `${DRAFT}${articleId}`;
export const isDraftSlug = (slug: string) => slug.startsWith(DRAFT);

/**
 * The plain slug of a title if no other article has it or had it, else with four random letters. The one that the article
 * has is kept while it still fits the title.
 */
export async function freeSlug(tx: Tx, { id, slug: own }: { id: string; slug: string }, titre: string) {
  const slug = slugify(titre);
  if (own === slug || own.replace(/-[0-9a-f]{4}$/, '') === slug) return own;
  // Two articles of one title, published at once, see each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`article:${slug}`}, 0))`;
  const taken =
    TAKEN.has(slug) ||
    isDraftSlug(slug) ||
    (await tx.article.findFirst({ where: { slug, id: { not: id } }, select: { id: true } })) !== null ||
    (await tx.articleRedirection.findFirst({
      where: { slug, articleId: { not: id } },
      select: { slug: true },
    })) !== null;
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}

/** Gives an article another address; the one that people may have kept leads to it. */
export async function moveTo(tx: Tx, article: { id: string; slug: string }, slug: string) {
  if (article.slug === slug) return;
  await tx.articleRedirection.deleteMany({ where: { slug, articleId: article.id } });
  await tx.articleRedirection.createMany({
    data: [{ slug: article.slug, articleId: article.id }],
    skipDuplicates: true,
  });
}
