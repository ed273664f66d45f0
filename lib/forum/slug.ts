import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';

/** Addresses of pages that stand beside the sujets. */
const TAKEN = new Set(['nouveau', 'rubriques', 'a-relire', 'suivis', 'mes-sujets']);

/**
 * The plain slug of a title if no other sujet has it or had it, else with four random letters. A sujet that has been
 * called so itself (`sujetId`) is again.
 */
export async function freeSujetSlug(tx: Tx, titre: string, sujetId = ''): Promise<string> {
  const slug = slugify(titre);
  // Two sujets of one title, published at once, see each other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sujet:${slug}`}, 0))`;
  const taken =
    TAKEN.has(slug) ||
    (await tx.sujet.count({ where: { slug, id: { not: sujetId } } })) > 0 ||
    (await tx.sujetRedirection.count({ where: { slug, sujetId: { not: sujetId } } })) > 0;
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}

/** The same for a category: few, and named by agents. */
export async function freeCategorieSlug(tx: Tx, nom: string): Promise<string> {
  const slug = slugify(nom);
  const taken = await tx.forumCategorie.count({ where: { OR: [{ slug }, { anciens: { has: slug } }] } });
  return taken > 0 ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}
