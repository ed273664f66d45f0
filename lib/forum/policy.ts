import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { Ecriture } from './words';

type Written = {
  auteurId: string;
  deletedAt: Date | null;
  deletedById?: string | null;
  hiddenAt: Date | null;
};
type Thread = Written & { fermeAt: Date | null; fusionneDansId: string | null };
type Message = Written & { numero: number };

const isAuteur = (actor: Actor, { auteurId }: { auteurId: string }): actor is Connecte =>
  actor.kind === 'compte' && actor.id === auteurId;
/** Neither deleted nor hidden. */
export const isThere = ({ deletedAt, hiddenAt }: Pick<Written, 'deletedAt' | 'hiddenAt'>) =>
  !deletedAt && !hiddenAt;

/** Everybody reads the forum. What was deleted or hidden: who wrote it, and the agents. */
export const canReadSujet = (actor: Actor, sujet: Written): boolean =>
  isThere(sujet) || isAuteur(actor, sujet) || isAgent(actor) || actor.kind === 'systeme';

/** The words of one message. */
export const canReadReponse = (actor: Actor, reponse: Written): boolean =>
  isThere(reponse) || (reponse.hiddenAt !== null && isAuteur(actor, reponse)) || isAgent(actor);

/** Opens a sujet in this category: anybody signed in, or the agents alone where they keep it so. */
export const canPublishIn = (
  actor: Actor,
  { ecriture, retiredAt }: { ecriture: Ecriture; retiredAt: Date | null },
): boolean => actor.kind === 'compte' && retiredAt === null && (ecriture === 'membres' || isAgent(actor));

/** Answers: anybody signed in, agents too, as long as the sujet is open. */
export const canReply = (actor: Actor, sujet: Thread): boolean =>
  actor.kind === 'compte' && isThere(sujet) && sujet.fermeAt === null && sujet.fusionneDansId === null;

/** One's own words, also where the sujet is closed; agents hide and delete, they do not rewrite. */
export const canEditReponse = (actor: Actor, reponse: Message, sujet: Thread): boolean =>
  isAuteur(actor, reponse) && isThere(reponse) && isThere(sujet);

/** One’s own words that are hidden, where moderation waits for a change of them; a first message is its sujet. */
export const canCorrectReponse = (actor: Actor, reponse: Message, sujet: Thread): boolean =>
  isAuteur(actor, reponse) &&
  !reponse.deletedAt &&
  (reponse.numero === 1 ? !sujet.deletedAt && reponse.hiddenAt === null : isThere(sujet));

/** An answer: who wrote it. Agents moderate it instead. The first message is its sujet: `canDeleteSujet`. */
export const canDeleteReponse = (actor: Actor, reponse: Message, sujet: Thread): boolean =>
  reponse.numero > 1 && isAuteur(actor, reponse) && isThere(reponse) && isThere(sujet);

/** Takes back a deletion: who deleted it; agents too, unless its author took it away. */
export const canRestore = (actor: Actor, written: Written): boolean =>
  written.deletedAt !== null &&
  actor.kind === 'compte' &&
  (written.deletedById === actor.id || (isAgent(actor) && written.deletedById !== written.auteurId));

/** A whole sujet: who opened it, as long as nobody else has written in it. Agents moderate it instead. */
export const canDeleteSujet = (actor: Actor, sujet: Thread & { others: boolean }): boolean =>
  isAuteur(actor, sujet) && isThere(sujet) && sujet.fusionneDansId === null && !sujet.others;

/** Opens a case of moderation about what others wrote: an agent. */
export const canModerateWritten = (actor: Actor, written: Written): boolean =>
  isAgent(actor) && isThere(written) && !isAuteur(actor, written);

/** Says which answer settled it: who asked, and the agents. Never the question itself. */
export const canRetain = (actor: Actor, reponse: Message, sujet: Thread): boolean =>
  reponse.numero > 1 &&
  isThere(reponse) &&
  isThere(sujet) &&
  sujet.fusionneDansId === null &&
  (isAuteur(actor, sujet) || isAgent(actor));

/** « Utile »: anybody signed in, of what others wrote. */
export const canFindUseful = (actor: Actor, reponse: Written): boolean =>
  actor.kind === 'compte' && isThere(reponse) && !isAuteur(actor, reponse);
