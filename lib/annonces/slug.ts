import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';

/** Addresses of pages that stand beside the annonces. */
const TAKEN = new Set(['lien', 'mes-annonces', 'nouvelle', 'rapprochements', 'recherches']);
/** Of drafts: nobody reads these, and they keep good addresses free. */
const DRAFT = 'brouillon-';

export const draftSlug = (annonceId: string) => `${DRAFT}${annonceId}`;

/** The plain slug of a title if no other annonce has it, else with four random letters. */
export async function freeSlug(tx: Tx, titre: string): Promise<string> {
  const slug = slugify(titre);
  // Two annonces of one title, published at once, see each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`annonce:${slug}`}, 0))`;
  const taken =
    TAKEN.has(slug) ||
    slug.startsWith(DRAFT) ||
    (await tx.annonce.findUnique({ where: { slug }, select: { id: true } })) !== null;
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}
