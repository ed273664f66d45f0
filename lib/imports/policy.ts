import type { Actor, Connecte, Systeme } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { notFound, unauthenticated } from '@/lib/core/errors';

/** Brings files into the annuaire: its agents, and who runs the server, from its command line. */
export type Importer = Connecte | Systeme;

/**
 * Who imports.
 * @throws AppError `unauthenticated`, `not_found` for everybody who is no agent
 */
export function requireImporter(actor: Actor): Importer {
  if (actor.kind === 'systeme') return actor;
  if (actor.kind !== 'compte') throw unauthenticated();
  if (!isAgent(actor)) throw notFound();
  return actor;
}
