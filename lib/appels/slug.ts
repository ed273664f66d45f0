import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';

/** Addresses of pages that stand beside the appels. */
const TAKEN = new Set(['nouveau', 'rappels', 'suivis', 'veille']);
/** Of drafts: they keep good addresses free. */
const DRAFT = 'brouillon-';

export const draftSlug = (appelId: string) => `${DRAFT}${appelId}`;

/** The plain slug of a title if no other appel has it, else with four random letters. */
export async function freeSlug(tx: Tx, titre: string): Promise<string> {
  const slug = slugify(titre);
  // Two appels of one title, published at once, see each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`appel:${slug}`}, 0))`;
  const taken =
    TAKEN.has(slug) ||
    slug.startsWith(DRAFT) ||
    (await tx.appel.findUnique({ where: { slug }, select: { id: true } })) !== null;
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}
