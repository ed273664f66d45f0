import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte, Systeme } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { notFound } from '@/lib/core/errors';

/** Brings files into the annuaire: its agents, and who runs the server, from its command line. */
export type Importer = Connecte | Systeme;

/**
 * Who imports.
 * @throws AppError `unauthenticated`, `not_found` for everybody who is no agent
 */
export function requireImporter(actor: Actor): Importer {
  if (actor.kind === 'systeme') return actor;
  const compte = requireActive(actor);
  if (!isAgent(compte)) throw notFound();
  return compte;
}
