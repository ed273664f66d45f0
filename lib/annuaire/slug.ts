import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';

/** Addresses of pages that stand beside the fiches. */
const TAKEN = new Set([
  'a-verifier',
  'activation',
  'fusion',
  'import',
  'listes',
  'nouvelle',
  'recherche',
  'retiree',
  'widget',
]);

/**
 * The plain slug of a name if no other fiche has it or had it, else with four random letters. An address the same fiche
 * had before is its own again.
 */
export async function freeSlug(tx: Tx, nom: string, ficheId = ''): Promise<string> {
  const slug = slugify(nom);
  const fiche = await tx.fiche.findUnique({ where: { slug }, select: { id: true } });
  const former = await tx.ficheRedirection.findUnique({ where: { slug }, select: { ficheId: true } });
  const taken = TAKEN.has(slug) || (fiche && fiche.id !== ficheId) || (former && former.ficheId !== ficheId);
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}
