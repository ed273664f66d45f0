import type { Actor } from '@/lib/comptes/actor';

/** Name, colours and legal texts bind everyone: only an administrateur changes them. */
export const canEditInstance = (actor: Actor) => actor.kind === 'compte' && actor.role === 'administrateur';

/** The first settings are laid by the software itself. */
export const canEnsureInstance = (actor: Actor) => actor.kind === 'systeme';
