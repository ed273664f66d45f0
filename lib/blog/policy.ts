import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { ArticleEtat } from './words';

type Written = { auteurs: readonly { compteId: string }[] };
type Lived = Written & { etat: ArticleEtat };
type Shown = Lived & { hiddenAt: Date | null };

export const isAuteur = (actor: Actor, { auteurs }: Written): actor is Connecte =>
  actor.kind === 'compte' && auteurs.some(({ compteId }) => compteId === actor.id);

/** Online, and not hidden: everybody may read it, lists and feeds show it. */
export const isOnline = ({ etat, hiddenAt }: Pick<Shown, 'etat' | 'hiddenAt'>) =>
  etat === 'publie' && hiddenAt === null;

/** What is not online is read by its authors and the agents. */
export const canSeeArticle = (actor: Actor, article: Shown): boolean =>
  isOnline(article) || actor.kind === 'systeme' || isAuteur(actor, article) || isAgent(actor);

/**
 * Its authors, until they have handed it over; from then on the agents, who answer for what the site publishes. An author
 * takes a proposal back to change it, and asks the agents to change what was accepted.
 */
export const canEditArticle = (actor: Actor, article: Lived): boolean =>
  isOurs(article) ? isAuteur(actor, article) : isAgent(actor);

/** Its authors, for as long as moderation waits for them to change what is online, or hidden because they did not. */
export const canCorrectArticle = (actor: Actor, article: Lived): boolean =>
  article.etat === 'publie' && isAuteur(actor, article);

/** With its authors: begun, or given back to them. */
const isOurs = ({ etat }: { etat: ArticleEtat }) => etat === 'brouillon' || etat === 'retourne';

export const canProposeArticle = (actor: Actor, article: Lived): boolean =>
  isOurs(article) && isAuteur(actor, article) && !isAgent(actor);

export const canTakeBackArticle = (actor: Actor, article: Lived): boolean =>
  article.etat === 'propose' && isAuteur(actor, article) && !isAgent(actor);

/** Agents: their own, and what was proposed; for what is scheduled, another moment. Nobody, while moderation hides it. */
export const canPublishArticle = (actor: Actor, article: Shown): boolean =>
  isAgent(actor) &&
  article.hiddenAt === null &&
  (isOurs(article) ? isAuteur(actor, article) : ['propose', 'programme'].includes(article.etat));

/** Gives it back to its authors with a word. */
export const canReturnArticle = (actor: Actor, { etat }: Lived): boolean =>
  isAgent(actor) && etat === 'propose';

export const canUnscheduleArticle = (actor: Actor, { etat }: Lived): boolean =>
  isAgent(actor) && etat === 'programme';
/** What they wrote themselves: of what others wrote, moderation decides, and says why. */
export const canWithdrawArticle = (actor: Actor, article: Lived): boolean =>
  isAgent(actor) && isAuteur(actor, article) && article.etat === 'publie';
export const canRestoreArticle = (actor: Actor, { etat }: Lived): boolean =>
  isAgent(actor) && etat === 'retire';

/** For good: its authors while it is with them; agents, once it was withdrawn. */
export const canDeleteArticle = (actor: Actor, article: Lived): boolean =>
  isOurs(article) ? isAuteur(actor, article) : isAgent(actor) && article.etat === 'retire';

/** In public, anybody signed in, while it is online and open to it. */
export const canCommentArticle = (actor: Actor, article: Shown & { commentairesOuverts: boolean }): boolean =>
  actor.kind === 'compte' && article.commentairesOuverts && isOnline(article);

/** Takes away what others wrote under it: its authors. Agents moderate it. */
export const canTidyArticle = (actor: Actor, article: Written): boolean => isAuteur(actor, article);

/** Categories are the agents'. */
export const canEditBlog = (actor: Actor): actor is Connecte => isAgent(actor);
