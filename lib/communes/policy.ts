import type { Actor } from '@/lib/comptes/actor';

/** Where communes are and how they are called binds everyone: an administrateur, or the software on its command line. */
export const canRefreshTerritoire = (actor: Actor) =>
  actor.kind === 'systeme' || (actor.kind === 'compte' && actor.role === 'administrateur');
