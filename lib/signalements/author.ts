import type { Actor } from '@/lib/comptes/actor';
import { parse } from '@/lib/core/parse';
import { authorInput } from './schema';

export type Author = { compteId: string } | { nom: string; email: string };

/**
 * Who says something about a fiche: a compte, or a visitor who gives name and address.
 * @throws AppError `invalid` naming `nom` and `email`
 */
export const authorOf = (actor: Actor, given: { nom: string; email: string }): Author =>
  actor.kind === 'compte' ? { compteId: actor.id } : parse(authorInput, given);

/** The same person again, as a condition on rows. */
export const bySame = (author: Author) =>
  'compteId' in author ? { compteId: author.compteId } : { compteId: null, email: author.email };
