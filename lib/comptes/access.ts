import { now } from '@/lib/core/clock';
import { fullDate, hour } from '@/lib/core/dates';
import { forbidden, unauthenticated } from '@/lib/core/errors';
import type { Actor, Connecte } from './actor';

/**
 * The signed-in person behind an actor: who reads, sees to their own account, takes something of theirs back, reports or
 * contests. What adds to what others read asks `requireActive`.
 * @throws AppError `unauthenticated`
 */
export function requireCompte(actor: Actor): Connecte {
  if (actor.kind !== 'compte') throw unauthenticated();
  return actor;
}

/** Of who may not write now; null for everybody else. */
export function suspensionOf(actor: Actor): Connecte['suspendu'] | null {
  const suspendu = actor.kind === 'compte' ? actor.suspendu : undefined;
  return suspendu && suspendu.jusquau > now() ? suspendu : null;
}

/** Until when and why, told wherever a suspended person tries to write. */
export const suspendedSentence = ({ jusquau, motif }: { jusquau: Date; motif: string }) =>
  `Votre compte est suspendu jusqu’au ${fullDate(jusquau)} à ${hour(jusquau)} : vous pouvez lire, mais pas écrire. Motif : ${motif.replace(/[.\s]+$/, '')}. La décision que vous avez reçue dit comment la contester.`;

/**
 * The signed-in person behind an actor, who may write. In an espace a suspended person is a lecteur (lib/membres).
 * @throws AppError `unauthenticated`; `forbidden`, saying until when and why, for who is suspended
 */
export function requireActive(actor: Actor): Connecte {
  const compte = requireCompte(actor);
  const suspendu = suspensionOf(compte);
  if (suspendu) throw forbidden(suspendedSentence(suspendu));
  return compte;
}
