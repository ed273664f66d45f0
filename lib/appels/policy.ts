import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { AppelEtat } from './words';

/** Writes, publishes and withdraws calls: the agents of the instance, all of them alike. */
export const canManageAppels = (actor: Actor): boolean => isAgent(actor);

/** What is online is everybody’s; drafts and what was withdrawn are the agents’. */
export const canSeeAppel = (actor: Actor, { etat }: { etat: AppelEtat }): boolean =>
  etat === 'publie' || canManageAppels(actor);
