import type { Actor, Connecte } from './actor';

/** Those who keep the annuaire for the instance: its agents, and its administrateurs. */
export const isAgent = (actor: Actor): boolean =>
  actor.kind === 'compte' && (actor.role === 'agent' || actor.role === 'administrateur');

/** Roles, and who may come in at all: only administrateurs decide. */
export const canManageComptes = (actor: Actor): actor is Connecte =>
  actor.kind === 'compte' && actor.role === 'administrateur';
