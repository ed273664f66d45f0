import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';

/** Sees what goes with an annonce, and puts it aside: its author, and the agents. */
export const canSeeMatches = (actor: Actor, { auteurId }: { auteurId: string }): boolean =>
  isAgent(actor) || (actor.kind === 'compte' && actor.id === auteurId);
