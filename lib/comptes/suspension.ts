import { now } from '@/lib/core/clock';
import { fullDate, hour } from '@/lib/core/dates';
import { forbidden } from '@/lib/core/errors';
import type { Actor } from './actor';

/** Until when and why, told wherever a suspended person tries to write. */
export const suspendedSentence = ({ jusquau, motif }: { jusquau: Date; motif: string }) =>
  `Votre compte est suspendu jusqu’au ${fullDate(jusquau)} à ${hour(jusquau)} : vous pouvez lire, mais pas écrire. Motif : ${motif.replace(/[.\s]+$/, '')}. La décision que vous avez reçue dit comment la contester.`;

/**
 * Refuses whoever is suspended: asked by every door that writes (forms, and the rights in an espace that sockets, Yjs and
 * uploads ask for).
 * @throws AppError `forbidden` that says until when and why
 */
export function requireActive(actor: Actor): void {
  if (actor.kind === 'compte' && actor.suspendu && actor.suspendu.jusquau > now())
    throw forbidden(suspendedSentence(actor.suspendu));
}
