import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { AnnonceEtat } from './words';

type Written = { auteurId: string };
type Lived = Written & { etat: AnnonceEtat };

export const isAuteur = (actor: Actor, { auteurId }: Written): actor is Connecte =>
  actor.kind === 'compte' && actor.id === auteurId;

/**
 * A draft is its author's alone. What is online, taken or expired can be read by everybody who has its address; what was
 * archived or sent to the public agenda, by its author and the agents.
 */
export function canSeeAnnonce(actor: Actor, annonce: Lived): boolean {
  if (isAuteur(actor, annonce) || actor.kind === 'systeme') return true;
  if (annonce.etat === 'brouillon') return false;
  return ['publiee', 'pourvue', 'expiree'].includes(annonce.etat) || isAgent(actor);
}

/** Its words, photos and life are its author's. What agents may do is `canReclassify`. */
export const canEditAnnonce = (actor: Actor, annonce: Written): boolean => isAuteur(actor, annonce);

/** Puts it under another nature, or sends it to the public agenda: agents, once it was published and unless it is hidden. */
export const canReclassify = (actor: Actor, { etat }: { etat: AnnonceEtat }): boolean =>
  isAgent(actor) && etat !== 'brouillon' && etat !== 'masquee';

/** Writes to its author through the platform: anybody signed in but the author, while it is online. */
export const canAnswerAnnonce = (actor: Actor, annonce: Lived): boolean =>
  actor.kind === 'compte' && annonce.etat === 'publiee' && !isAuteur(actor, annonce);

/** In public, where its author agreed: anybody signed in, the author too, while lists show it. */
export const canCommentAnnonce = (
  actor: Actor,
  { etat, commentairesOuverts }: { etat: AnnonceEtat; commentairesOuverts: boolean },
): boolean => actor.kind === 'compte' && commentairesOuverts && (etat === 'publiee' || etat === 'pourvue');

/** Takes away what others wrote under it: its author. Agents moderate it. */
export const canTidyAnnonce = (actor: Actor, annonce: Written): boolean => isAuteur(actor, annonce);
